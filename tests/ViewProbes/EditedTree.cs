using System.Text;
using System.Xml.Linq;

namespace DomainXml.ViewProbes;

/// <summary>Judges whether a written text says what the tree in memory says.</summary>
internal static class EditedTree
{
    /// <summary>What is wrong; null where reading the text gives the tree, but for white space between elements.</summary>
    public static string? Judge(SourceDocument document, string written)
    {
        var expected = Describe(document.Document);
        var actual = Describe(SourceDocument.Parse(written).Document);
        return expected == actual
            ? null
            : $"written and read again it is another tree: {EditedText.Difference(expected, actual)}";
    }

    private static string Describe(XDocument document)
    {
        var text = new StringBuilder();
        Describe(document, text);
        return text.ToString();
    }

    private static void Describe(XContainer container, StringBuilder text)
    {
        var words = container.Nodes().OfType<XText>().Select(node => node.Value);
        var isBlank = string.IsNullOrWhiteSpace(string.Concat(words));
        foreach (var node in container.Nodes())
        {
            if (node is XElement element)
                Describe(element, text);
            else if (node is not XText said)
                text.Append(node);
            else if (!isBlank)
                text.Append(said.Value);
        }
    }

    private static void Describe(XElement element, StringBuilder text)
    {
        text.Append('<').Append(element.Name);
        var attributes = element
            .Attributes()
            .Where(attribute => !attribute.IsNamespaceDeclaration)
            .OrderBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal);
        foreach (var attribute in attributes)
            text.Append(' ').Append(attribute.Name).Append('=').Append(attribute.Value);
        text.Append('>');
        Describe((XContainer)element, text);
        text.Append("</>");
    }
}
