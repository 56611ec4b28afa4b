using System.Xml.Linq;

namespace DomainXml.Benchmarks.Comparison;

/// <summary>Tells whether two documents have the same elements, attributes and texts. Comments and prefixes do not count.</summary>
internal static class ContentComparison
{
    /// <summary>Whether elements of one name stand in the same order as well; those of different names need not.</summary>
    public static bool AreSame(XElement one, XElement other) =>
        XNode.DeepEquals(Normalize(one, sort: true), Normalize(other, sort: true));

    /// <summary>Whether all elements stand in the same order as well.</summary>
    public static bool AreSameInOrder(XElement one, XElement other) =>
        XNode.DeepEquals(Normalize(one, sort: false), Normalize(other, sort: false));

    private static XElement Normalize(XElement element, bool sort)
    {
        var children = element.Elements();
        if (sort)
            children = children.OrderBy(child => child.Name.ToString(), StringComparer.Ordinal);
        return new XElement(
            element.Name,
            element
                .Attributes()
                .Where(attribute => !attribute.IsNamespaceDeclaration)
                .OrderBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal),
            string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value)).Trim(),
            children.Select(child => Normalize(child, sort))
        );
    }
}
