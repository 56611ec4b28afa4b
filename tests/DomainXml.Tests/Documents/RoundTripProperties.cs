using System.Text;
using System.Xml.Linq;
using CsCheck;
using DomainXml.Documents;

namespace DomainXml.Tests.Documents;

public sealed class RoundTripProperties
{
    private const int Iterations = 1_000;

    [Fact]
    public void Any_document_is_written_as_it_was_read() =>
        DocumentGenerator.Document.Sample(
            text =>
            {
                var bytes = Encoding.UTF8.GetBytes(text);
                Assert.Equal(bytes, SourceDocument.Parse(bytes).ToBytes());
                // The very string, not a copy.
                Assert.Same(text, SourceDocument.Parse(text).ToText());
            },
            iter: Iterations
        );

    [Fact]
    public void A_value_that_is_set_and_set_back_leaves_no_trace() =>
        Gen.Select(DocumentGenerator.Document, Gen.Int[0, 1000])
            .Sample(
                (text, choice) =>
                {
                    var document = SourceDocument.Parse(text);
                    var elements = document.Document.Descendants().ToList();
                    var element = elements[choice % elements.Count];
                    foreach (var attribute in element.Attributes().ToList())
                    {
                        var value = attribute.Value;
                        attribute.Value = "other";
                        Assert.NotEqual(text, document.ToText());
                        attribute.Value = value;
                        attribute.Remove();
                        element.Add(attribute);
                    }
                    if (!element.HasElements && element.Nodes().All(n => n is XText))
                    {
                        var value = element.Value;
                        element.Value = "other";
                        element.Value = value;
                    }
                    Assert.Equal(text, document.ToText());
                },
                iter: Iterations
            );

    [Fact]
    public void A_changed_attribute_changes_nothing_but_its_value() =>
        Gen.Select(DocumentGenerator.Document, Gen.Int[0, 1000], Gen.String)
            .Sample(
                (text, choice, value) =>
                {
                    var document = SourceDocument.Parse(text);
                    var attributes = document.Document.Descendants().Attributes().ToList();
                    if (attributes.Count == 0 || !IsXml(value))
                        return;
                    var attribute = attributes[choice % attributes.Count];
                    var place = SourceDocument.SpanOfValue(attribute)!.Value;
                    var (start, end) = (
                        document.Text.OffsetAt(place.Start),
                        document.Text.OffsetAt(place.End)
                    );
                    attribute.Value = value;
                    var written = document.ToText();
                    Assert.StartsWith(text[..start], written, StringComparison.Ordinal);
                    Assert.EndsWith(text[end..], written, StringComparison.Ordinal);
                    AssertSameTree(document, written);
                },
                iter: Iterations
            );

    [Fact]
    public void What_is_written_after_any_changes_is_read_as_the_changed_tree() =>
        Gen.Select(DocumentGenerator.Document, Gen.Int[0, 100_000].Array[1, 6])
            .Sample(
                (text, choices) =>
                {
                    var document = SourceDocument.Parse(text);
                    foreach (var choice in choices)
                        Change(document.Root, choice);
                    AssertSameTree(document, document.ToText());
                },
                iter: Iterations
            );

    [Fact]
    public void A_child_that_is_added_and_removed_leaves_no_trace() =>
        Gen.Select(DocumentGenerator.Document, Gen.Int[0, 100_000])
            .Sample(
                (text, choice) =>
                {
                    var document = SourceDocument.Parse(text);
                    var elements = document.Document.Descendants().ToList();
                    var parent = elements[choice % elements.Count];
                    var child = new XElement("new", new XAttribute("a", "b"));
                    XmlEditing.Insert(parent, choice % (parent.Elements().Count() + 1), child);
                    Assert.NotEqual(text, document.ToText());
                    XmlEditing.Remove(child);
                    Assert.Equal(text, document.ToText());
                },
                iter: Iterations
            );

    [Fact]
    public void An_inserted_line_leaves_all_other_lines_alone() =>
        Gen.Int[1, 12]
            .SelectMany(count =>
                Gen.Select(
                    Gen.Const(count),
                    Gen.Int[0, count],
                    Gen.OneOf("\n", "\r\n"),
                    Gen.OneOf("  ", "\t", "    ")
                )
            )
            .Sample(
                (count, index, newLine, unit) =>
                {
                    var lines = Enumerable
                        .Range(0, count)
                        .Select(i => $"{unit}<x n=\"{i}\"/>")
                        .ToList();
                    string Text() => string.Join(newLine, ["<r>", .. lines, "</r>", ""]);
                    var document = SourceDocument.Parse(Text());
                    XmlEditing.Insert(document.Root, index, new XElement("y"));
                    lines.Insert(index, $"{unit}<y/>");
                    Assert.Equal(Text(), document.ToText());
                },
                iter: 200
            );

    private static void Change(XElement root, int choice)
    {
        var elements = root.DescendantsAndSelf().ToList();
        var element = elements[choice / 7 % elements.Count];
        switch (choice % 7)
        {
            case 0:
                element.SetAttributeValue("at1", "new <'\">&\n");
                break;
            case 1 when element != root:
                element.Remove();
                break;
            case 2:
                element.Add(
                    new XElement("new", new XElement("inner"), new XElement("inner", "text"))
                );
                break;
            case 3:
                element.Value = "a < b ]]> \r\n c";
                break;
            case 4:
                element.AddFirst(
                    new XComment(" x "),
                    new XElement(XName.Get("q", "urn:q"), new XAttribute("{urn:z}at", 1))
                );
                break;
            case 5 when element != root:
                element.AddAfterSelf(new XElement(element));
                break;
            case 6 when element.Elements().Any():
                var first = element.Elements().First();
                first.Remove();
                element.Add(first);
                break;
        }
    }

    private static void AssertSameTree(SourceDocument document, string written)
    {
        var again = SourceDocument.Parse(written);
        Assert.Equal(Describe(document.Root), Describe(again.Root));
    }

    /// <summary>What a tree says, without white space between elements and without namespace declarations.</summary>
    private static string Describe(XElement element)
    {
        var result = new StringBuilder();
        result.Append('<').Append(element.Name);
        foreach (
            var attribute in element
                .Attributes()
                .Where(a => !a.IsNamespaceDeclaration)
                .OrderBy(a => a.Name.ToString())
        )
            result.Append('|').Append(attribute.Name).Append('=').Append(attribute.Value);
        result.Append('>');
        var texts = string.Concat(element.Nodes().OfType<XText>().Select(t => t.Value));
        if (texts.Trim().Length > 0)
            result.Append(texts);
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
                result.Append(Describe(child));
            else if (node is XComment comment)
                result.Append("<!").Append(comment.Value);
        }
        return result.Append("</>").ToString();
    }

    private static bool IsXml(string value)
    {
        try
        {
            System.Xml.XmlConvert.VerifyXmlChars(value);
            return true;
        }
        catch (System.Xml.XmlException)
        {
            return false;
        }
    }
}
