using System.Text;

namespace DomainXml.Benchmarks.Comparison;

/// <summary>The valid domain documents below a folder, in memory and by path.</summary>
internal sealed class DomainFiles
{
    private DomainFiles(List<string> paths, List<byte[]> contents)
    {
        Paths = paths;
        Contents = contents;
        TotalLength = contents.Sum(content => (long)content.Length);
    }

    public IReadOnlyList<string> Paths { get; }

    public IReadOnlyList<byte[]> Contents { get; }

    public long TotalLength { get; }

    public int Count => Paths.Count;

    public static DomainFiles Find(string folder)
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
        return new DomainFiles(paths, contents);
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
