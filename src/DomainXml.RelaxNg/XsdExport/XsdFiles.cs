using System.Xml;
using DomainXml.RelaxNg.Merging;
using DomainXml.RelaxNg.Writing;

namespace DomainXml.RelaxNg.XsdExport;

/// <summary>The XML Schema documents that a schema becomes: one for each namespace.</summary>
internal sealed class XsdFiles
{
    private readonly List<XsdFile> _files = [];
    private readonly SchemaNames _names;
    private readonly string _stem;

    public XsdFiles(MergedSchema schema, string stem)
    {
        _names = new SchemaNames(schema.ToGrammar());
        _stem = stem;
        Main = Add(schema.Roots.Select(root => root.NamespaceUri).FirstOrDefault() ?? "", stem);
    }

    /// <summary>The document of the root elements.</summary>
    public XsdFile Main { get; }

    /// <summary>The document of a namespace.</summary>
    public XsdFile For(string namespaceUri) =>
        _files.Find(file => file.NamespaceUri == namespaceUri)
        ?? Add(namespaceUri, $"{_stem}-{_names.PrefixOf(namespaceUri)}");

    /// <summary>The finished documents, the main one first.</summary>
    public IReadOnlyList<XsdDocument> ToDocuments(string? heading)
    {
        // Who reads the main document alone is to know all.
        foreach (var file in _files)
            Main.Import(file);
        return
        [
            .. _files.Select(file => new XsdDocument(
                file.FileName,
                file.NamespaceUri,
                Write(file, file == Main ? heading : null)
            )),
        ];
    }

    private XsdFile Add(string namespaceUri, string name)
    {
        var prefix = namespaceUri.Length == 0 ? "" : _names.PrefixOf(namespaceUri);
        var file = new XsdFile(namespaceUri, name + ".xsd", prefix);
        _files.Add(file);
        return file;
    }

    private static string Write(XsdFile file, string? heading)
    {
        using var text = new Utf8StringWriter();
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
        };
        using (var writer = XmlWriter.Create(text, settings))
            file.ToElement(heading).Save(writer);
        text.Write("\n");
        return text.ToString();
    }
}
