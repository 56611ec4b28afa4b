using System.Xml.Linq;
using CsCheck;
using DomainXml.Editing;
using DomainXml.Tests.Documents;

namespace DomainXml.Tests.Editing;

public sealed class DocumentEditsProperties
{
    private const int Iterations = 1_000;

    [Fact]
    public void Every_node_is_found_by_the_path_that_names_it() =>
        DocumentGenerator.Document.Sample(
            text =>
            {
                var document = SourceDocument.Parse(text);
                foreach (var node in ValueNodes(document))
                {
                    var path = DocumentPath.Parse(SourceDocument.PathOf(node));
                    Assert.Contains(node, path.Select(document));
                }
            },
            iter: Iterations
        );

    [Fact]
    public void A_value_that_is_set_and_set_back_gives_the_bytes_that_were_read() =>
        Gen.Select(DocumentGenerator.Document, Gen.Int[0, 1000])
            .Sample(
                (text, choice) =>
                {
                    var document = SourceDocument.Parse(text);
                    var nodes = ValueNodes(document).ToList();
                    if (nodes.Count == 0)
                        return;
                    var node = nodes[choice % nodes.Count];
                    var path = DocumentPath.Parse(SourceDocument.PathOf(node));
                    var values = path.Select(document)
                        .Select(found => (found, DocumentPath.ValueOf(found)))
                        .ToList();
                    if (values.Any(found => found.found is XElement { HasElements: true }))
                        return;
                    document.Set(path, "other");
                    Assert.All(path.Values(document), value => Assert.Equal("other", value));
                    foreach (var (found, value) in values)
                        document.Set(DocumentPath.Parse(SourceDocument.PathOf(found)), value);
                    Assert.Equal(text, document.ToText());
                },
                iter: Iterations
            );

    [Fact]
    public void What_is_created_and_removed_again_leaves_no_trace() =>
        Gen.Select(DocumentGenerator.Document, Gen.Int[0, 1000], Gen.Bool)
            .Sample(
                (text, choice, isAttribute) =>
                {
                    var document = SourceDocument.Parse(text);
                    var elements = document.Root.DescendantsAndSelf().ToList();
                    var element = elements[choice % elements.Count];
                    var name = isAttribute ? "@added" : "added/inside";
                    var path = DocumentPath.Parse($"{SourceDocument.PathOf(element)}/{name}");
                    if (path.Select(document).Count > 0 || Select(document, element).Count != 1)
                        return;
                    var node = Assert.Single(document.Set(path, "value"));
                    Assert.NotEqual(text, document.ToText());
                    if (node is XAttribute attribute)
                        attribute.Remove();
                    else
                        node.Parent!.Remove();
                    Assert.True(XNode.DeepEquals(Tree(text), Tree(document.ToText())));
                },
                iter: Iterations
            );

    /// <summary>A document's tree, in which an empty element is one, in one tag or two.</summary>
    private static XDocument Tree(string text)
    {
        var document = SourceDocument.Parse(text).Document;
        foreach (var empty in document.DescendantNodes().OfType<XText>().ToArray())
        {
            if (empty.Value.Length == 0)
                empty.Remove();
        }
        return document;
    }

    private static IReadOnlyList<XObject> Select(SourceDocument document, XElement element) =>
        DocumentPath.Parse(SourceDocument.PathOf(element)).Select(document);

    private static IEnumerable<XObject> ValueNodes(SourceDocument document) =>
        document
            .Root.DescendantsAndSelf()
            .Where(element => !element.HasElements && element.Nodes().All(n => n is XText))
            .Concat<XObject>(
                document
                    .Root.DescendantsAndSelf()
                    .Attributes()
                    .Where(attribute => !attribute.IsNamespaceDeclaration)
            );
}
