namespace DomainXml.MessageReport;

/// <summary>Finds the valid documents of a folder.</summary>
internal static class DocumentLoader
{
    private const int LongestDocument = 40_000;

    /// <summary>The documents that a built-in schema is for, and that are valid, in the order of their paths.</summary>
    public static IReadOnlyList<MarkupDocument> Load(string folder, int most)
    {
        var paths = Directory
            .EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToList();
        var documents = new List<MarkupDocument>();
        // Every so many-th, so that a part of them is still of all kinds.
        var step = Math.Max(1, paths.Count / Math.Max(1, most));
        for (var i = 0; i < paths.Count && documents.Count < most; i += step)
        {
            if (Read(folder, paths[i]) is { } document)
                documents.Add(document);
        }
        return documents;
    }

    private static MarkupDocument? Read(string folder, string path)
    {
        if (new FileInfo(path).Length > LongestDocument)
            return null;
        try
        {
            var text = SourceText.Load(path);
            return
                !text.Text.Contains('\r')
                && MarkupDocument.Read(Path.GetRelativePath(folder, path), text.Text)
                    is { } document
                && DocumentValidator.Validate(text).Count == 0
                ? document
                : null;
        }
        catch (DiagnosticException)
        {
            return null;
        }
    }
}
