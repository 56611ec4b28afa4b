using System.Xml.Linq;
using DomainXml.Editing;

namespace DomainXml.Tests.Editing;

/// <summary>What holds of paths and merges for every valid document of the reference corpus.</summary>
public sealed class EditingCorpusTests
{
    // Every node of every document would take minutes.
    private const int NodesOfEach = 40;

    [Fact]
    public void The_path_with_keys_leads_to_the_node_alone()
    {
        var problems = new List<string>();
        var keys = 0;
        foreach (var file in CorpusDocuments.Valid())
        {
            var document = SourceDocument.Load(file);
            foreach (var node in Some(document.Root))
            {
                var path = DocumentPath.Of(node);
                keys += path.Contains('#', StringComparison.Ordinal) ? 1 : 0;
                if (DocumentPath.Parse(path).Select(document) is not [var found] || found != node)
                    problems.Add($"{file}: {path}");
            }
        }
        Assert.True(keys > 1000, $"Only {keys} paths have keys.");
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(40)));
    }

    [Fact]
    public void A_document_merged_with_itself_stays_as_it_is()
    {
        var problems = new List<string>();
        var merged = 0;
        foreach (var file in CorpusDocuments.Valid())
        {
            var document = SourceDocument.Load(file);
            try
            {
                document.Merge(SourceDocument.Load(file));
                if (document.ToText() != document.Text.Text)
                    problems.Add(file);
                merged++;
            }
            catch (DiagnosticException exception)
                when (exception.Diagnostics.All(diagnostic => diagnostic.Id == "DX6011"))
            {
                // Some documents use a key twice.
            }
        }
        Assert.True(merged > 2000, $"Only {merged} documents were merged.");
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(40)));
    }

    private static IEnumerable<XObject> Some(XElement root)
    {
        var nodes = root.DescendantsAndSelf()
            .SelectMany(element =>
                element
                    .Attributes()
                    .Where(attribute => !attribute.IsNamespaceDeclaration)
                    .Prepend<XObject>(element)
            )
            .ToArray();
        var step = Math.Max(1, nodes.Length / NodesOfEach);
        return nodes.Where((_, i) => i % step == 0);
    }
}
