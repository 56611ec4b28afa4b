using System.Xml;
using System.Xml.Linq;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Patterns;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.Differential;

/// <summary>A document to make mutants of.</summary>
/// <param name="File">Its path below the corpus's folder.</param>
/// <param name="Root">Its tree, which is copied and never changed.</param>
internal sealed record SeedDocument(string File, XElement Root);

/// <summary>All documents of a tree of files, read once.</summary>
internal sealed class DocumentPool
{
    private readonly List<SeedDocument> documents;

    private DocumentPool(List<SeedDocument> documents) => this.documents = documents;

    /// <summary>Reads every well-formed document below a folder; comments and processing instructions are left out.</summary>
    public static DocumentPool Read(string folder)
    {
        var documents = new List<SeedDocument>();
        var files = Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            try
            {
                using var reader = XmlReader.Create(file, XmlReaderValidation.CreateSettings());
                var root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
                documents.Add(new SeedDocument(Path.GetRelativePath(folder, file), root));
            }
            catch (XmlException)
            {
                // Trees of test data have documents that are meant to be malformed.
            }
        }
        return new DocumentPool(documents);
    }

    /// <summary>The documents that a schema accepts.</summary>
    public IReadOnlyList<SeedDocument> AcceptedBy(Schema schema)
    {
        var roots = SchemaWalk
            .DirectElements(schema.Start)
            .Select(element => element.Name)
            .ToList();
        return
        [
            .. documents.Where(document =>
                roots.Exists(name => Admits(name, document.Root.Name))
                && Verdict.OfEngine(DocumentText.Of(document.Root), schema).IsAccepted
            ),
        ];
    }

    private static bool Admits(NameClass roots, XName name) =>
        roots.Contains(name.NamespaceName, name.LocalName);
}
