using System.Xml.Linq;

namespace DomainXml.Documents;

/// <summary>Walks the child elements of an element without an enumerator, and without making nodes of an element's text.</summary>
internal static class ChildElements
{
    /// <summary>The first child element, or null.</summary>
    public static XElement? First(XElement parent) =>
        parent.HasElements ? FirstFrom(parent.FirstNode) : null;

    /// <summary>The sibling element behind an element, or null.</summary>
    public static XElement? Next(XElement child) => FirstFrom(child.NextNode);

    private static XElement? FirstFrom(XNode? node)
    {
        while (node is not null)
        {
            if (node is XElement element)
                return element;
            node = node.NextNode;
        }
        return null;
    }
}
