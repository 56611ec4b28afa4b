using System.Text;

namespace DomainXml.Benchmarks.Comparison;

/// <summary>The valid domain documents below a folder, in memory and by path.</summary>
internal sealed class DomainFiles
{
    private DomainFiles(string folder, List<string> paths, List<byte[]> contents)
    {
        Folder = folder;
        Paths = paths;
        Contents = contents;
        TotalLength = contents.Sum(content => (long)content.Length);
    }

    public string Folder { get; }

    public IReadOnlyList<string> Paths { get; }

    public IReadOnlyList<byte[]> Contents { get; }

    public long TotalLength { get; }

    public int Count => Paths.Count;

    /// <summary>Those below the folder that <c>--corpus</c> or DOMAINXML_CORPUS names; null, with a message, where there are none.</summary>
    public static DomainFiles? FindByOption(string[] arguments)
    {
        var corpus =
            Option(arguments, "--corpus") ?? Environment.GetEnvironmentVariable("DOMAINXML_CORPUS");
        if (corpus is not null && Directory.Exists(corpus) && Find(corpus) is { Count: > 0 } files)
            return files;
        Console.Error.WriteLine(
            "--corpus DIR names a folder with valid domain documents (or DOMAINXML_CORPUS does)."
        );
        return null;
    }

    /// <summary>The value of an option, or null.</summary>
    public static string? Option(string[] arguments, string name)
    {
        var index = Array.IndexOf(arguments, name);
        return index >= 0 && index + 1 < arguments.Length ? arguments[index + 1] : null;
    }

    private static DomainFiles Find(string folder)
    {
        var paths = new List<string>();
        var contents = new List<byte[]>();
        foreach (
            var path in Directory
                .EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            var bytes = File.ReadAllBytes(path);
            if (
                bytes.AsSpan().IndexOf("<domain "u8) < 0
                && bytes.AsSpan().IndexOf("<domain>"u8) < 0
            )
                continue;
            if (!IsValidDomain(bytes))
                continue;
            paths.Add(path);
            contents.Add(bytes);
        }
        return new DomainFiles(folder, paths, contents);
    }

    private static bool IsValidDomain(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (RootName(text) != "domain")
            return false;
        try
        {
            return DocumentValidator.Validate(SourceText.From(text)).Count == 0;
        }
        catch (DiagnosticException)
        {
            return false;
        }
    }

    private static string RootName(string text)
    {
        try
        {
            using var reader = System.Xml.XmlReader.Create(new StringReader(text));
            return reader.MoveToContent() == System.Xml.XmlNodeType.Element ? reader.LocalName : "";
        }
        catch (System.Xml.XmlException)
        {
            return "";
        }
    }
}
