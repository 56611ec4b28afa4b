using System.Text;
using System.Xml.Linq;

namespace DomainXml.Views;

/// <summary>
/// Writes definitions in the one form that definitions with the same meaning share: attributes and elements in the
/// schema's order, two spaces for each level, single quotes, no comments. What the schema does not know comes last, in
/// document order. Stateless; the definition stays as it is.
/// </summary>
public static class CanonicalText
{
    /// <summary>The canonical text of a definition, with a line end behind it.</summary>
    /// <param name="definition">The view of its root element.</param>
    public static string Format(ElementView definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var text = new StringBuilder();
        Write(text, definition.Element, definition, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, XElement element, ElementView? view, int depth)
    {
        text.Append(' ', 2 * depth).Append('<').Append(NameOf(element, element.Name));
        foreach (var attribute in Ordered(element.Attributes(), view, OrderOf))
        {
            text.Append(' ').Append(NameOf(element, attribute)).Append("='");
            Escape(text, attribute.Value);
            text.Append('\'');
        }
        if (!element.HasElements)
        {
            if (string.IsNullOrWhiteSpace(element.Value))
            {
                text.Append("/>\n");
                return;
            }
            text.Append('>');
            Escape(text, element.Value);
        }
        else
        {
            text.Append(">\n");
            foreach (var child in Ordered(element.Elements(), view, OrderOf))
                Write(text, child, view?.ViewOfChild(child), depth + 1);
            text.Append(' ', 2 * depth);
        }
        text.Append("</").Append(NameOf(element, element.Name)).Append(">\n");
    }

    private static IEnumerable<T> Ordered<T>(
        IEnumerable<T> parts,
        ElementView? view,
        Func<ElementView, T, int> orderOf
    ) =>
        view is null
            ? parts
            // The sort is stable: devices of a kind keep their order.
            : parts.OrderBy(part =>
                orderOf(view, part) is >= 0 and var order ? order : int.MaxValue
            );

    private static int OrderOf(ElementView view, XAttribute attribute) =>
        view.Known.OrderOf(attribute);

    private static int OrderOf(ElementView view, XElement child) => view.Known.OrderOf(child);

    private static string NameOf(XElement scope, XAttribute attribute) =>
        attribute.IsNamespaceDeclaration
            ? attribute.Name == "xmlns"
                ? "xmlns"
                : $"xmlns:{attribute.Name.LocalName}"
            : NameOf(scope, attribute.Name);

    private static string NameOf(XElement scope, XName name) =>
        name.Namespace != XNamespace.None
        && scope.GetPrefixOfNamespace(name.Namespace) is { Length: > 0 } prefix
            ? $"{prefix}:{name.LocalName}"
            : name.LocalName;

    private static void Escape(StringBuilder text, string value)
    {
        foreach (var character in value)
        {
            _ = character switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '\'' => text.Append("&apos;"),
                '"' => text.Append("&quot;"),
                // A reader would turn them into spaces or line ends of another kind.
                '\r' => text.Append("&#13;"),
                _ => text.Append(character),
            };
        }
    }
}
