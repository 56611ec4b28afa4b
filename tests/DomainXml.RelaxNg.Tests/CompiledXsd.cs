using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Schema;
using DomainXml.RelaxNg.XsdExport;

namespace DomainXml.RelaxNg.TestSupport;

/// <summary>An exported XML Schema, compiled by the base class library. Safe for use by several threads.</summary>
internal sealed class CompiledXsd
{
    private readonly XmlSchemaSet _schemas;

    /// <param name="documents">The exported documents; the others are found through the imports of the first.</param>
    /// <exception cref="XmlSchemaException">They are not valid XML Schema, or not without a warning.</exception>
    public CompiledXsd(IReadOnlyList<XsdDocument> documents)
    {
        _schemas = new XmlSchemaSet { XmlResolver = new DocumentResolver(documents) };
        _schemas.ValidationEventHandler += (_, mistake) => throw mistake.Exception;
        var main = DocumentResolver.UriOf(documents[0].FileName);
        using var reader = XmlReader.Create(
            new StringReader(documents[0].Text),
            null,
            main.ToString()
        );
        _schemas.Add(documents[0].NamespaceUri, reader);
        _schemas.Compile();
    }

    /// <summary>The first thing that is wrong with a document; null where it is valid.</summary>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    public string? FindMistake(TextReader document)
    {
        string? mistake = null;
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            ValidationType = ValidationType.Schema,
            Schemas = _schemas,
        };
        settings.ValidationEventHandler += (_, found) => mistake ??= found.Message;
        using var reader = XmlReader.Create(document, settings);
        reader.MoveToContent();
        // An element that the schema does not declare is not checked at all.
        if (reader.SchemaInfo?.SchemaElement is null)
            mistake ??= $"'{reader.Name}' is not declared.";
        while (reader.Read()) { }
        return mistake;
    }

    /// <summary>Opens the documents under made-up addresses.</summary>
    private sealed class DocumentResolver(IReadOnlyList<XsdDocument> documents) : XmlResolver
    {
        private static readonly Uri s_folder = new("memory:///");

        public override ICredentials Credentials
        {
            set { }
        }

        public static Uri UriOf(string fileName) => new(s_folder, fileName);

        public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
            new MemoryStream(
                Encoding.UTF8.GetBytes(
                    documents.Single(document => UriOf(document.FileName) == absoluteUri).Text
                )
            );
    }
}
