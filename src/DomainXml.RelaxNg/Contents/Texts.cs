namespace DomainXml.RelaxNg.Contents;

/// <summary>Puts documentation together.</summary>
internal static class Texts
{
    /// <summary>The different texts, each on lines of its own; null where there is none.</summary>
    public static string? Join(IEnumerable<string?> texts)
    {
        var lines = texts.OfType<string>().SelectMany(text => text.Split('\n')).Distinct().ToList();
        return lines.Count == 0 ? null : string.Join("\n", lines);
    }
}
