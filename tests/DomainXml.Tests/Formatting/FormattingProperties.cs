using System.Xml.Linq;
using CsCheck;
using DomainXml.Formatting;
using DomainXml.Tests.Documents;

namespace DomainXml.Tests.Formatting;

public sealed class FormattingProperties
{
    private static readonly FormattingOptions s_sorted = new() { Sorts = true };

    [Fact]
    public void Formatting_twice_is_formatting_once() =>
        DocumentGenerator.Document.Sample(text =>
        {
            var once = Format(text).Text;
            return Format(once).Text == once;
        });

    [Fact]
    public void Nothing_but_white_space_and_comments_changes() =>
        DocumentGenerator.Document.Sample(text =>
            XNode.DeepEquals(Essence(text), Essence(Format(text).Text))
        );

    [Fact]
    public void As_many_comments_and_instructions_are_there_as_before() =>
        DocumentGenerator.Document.Sample(text => Others(text) == Others(Format(text).Text));

    [Fact]
    public void Every_document_of_the_corpus_means_the_same_and_is_formatted_once_and_for_all()
    {
        var problems = new List<string>();
        foreach (var path in CorpusDocuments.Valid())
        {
            var document = SourceDocument.Load(path);
            foreach (var options in (FormattingOptions[])[FormattingOptions.Default, s_sorted])
            {
                var formatted = SourceDocument.Parse(DocumentFormatter.Format(document, options));
                if (DocumentFormatter.Format(formatted, options).Text != formatted.Text.Text)
                    problems.Add($"{path}: formatted again it is different");
                problems.AddRange(
                    DocumentComparison
                        .Compare(document, formatted)
                        .Select(change => $"{path}: {change}")
                );
                if (HasErrors(formatted) && !HasErrors(document))
                    problems.Add($"{path}: no longer valid (sorted: {options.Sorts})");
            }
        }
        Assert.True(
            problems.Count == 0,
            $"{problems.Count} problems:\n{string.Join('\n', problems.Take(40))}"
        );
    }

    private static SourceText Format(string text) =>
        DocumentFormatter.Format(SourceDocument.Parse(text));

    private static bool HasErrors(SourceDocument document) =>
        DocumentValidator
            .Validate(document.Text)
            .Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    // Elements, attributes and texts that are more than white space.
    private static XElement Essence(string text)
    {
        var root = XElement.Parse(text, LoadOptions.PreserveWhitespace);
        foreach (var node in root.DescendantNodes().ToList())
        {
            if (node is XComment or XProcessingInstruction)
                node.Remove();
        }
        // Joins the texts that stood around them.
        root = XElement.Parse(root.ToString(SaveOptions.DisableFormatting));
        foreach (var node in root.DescendantNodes().OfType<XText>().ToList())
        {
            if (string.IsNullOrWhiteSpace(node.Value))
                node.Remove();
        }
        foreach (var element in root.DescendantsAndSelf().Where(e => !e.Nodes().Any()))
            element.RemoveNodes();
        return root;
    }

    private static (int, int) Others(string text)
    {
        var document = XDocument.Parse(text);
        return (
            document.DescendantNodes().OfType<XComment>().Count(),
            document.DescendantNodes().OfType<XProcessingInstruction>().Count()
        );
    }
}
