using System.Xml.Linq;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XmlSyntax;

/// <summary>
/// Annotations of an element: its foreign attributes, the foreign elements that open its content, and the foreign
/// elements between it and its next sibling.
/// </summary>
internal static class XmlAnnotations
{
    public static AnnotationSyntax Of(XmlSchemaElement element)
    {
        var (documentation, elements) = Leading(element);
        var attributes = element
            .Attributes.Where(IsAnnotation)
            .Select(attribute => attribute.ToXAttribute())
            .ToList();
        // What holds nothing but text has its documentation behind it.
        var isText = element.LocalName is "value" or "param" or "name";
        var following = new List<XElement>();
        foreach (var foreign in element.Following)
        {
            if (isText && IsDocumentation(foreign))
                documentation = Append(documentation, foreign.Text);
            else
                following.Add(foreign.ToXElement());
        }
        return
            documentation is null
            && elements.Count == 0
            && attributes.Count == 0
            && following.Count == 0
            ? AnnotationSyntax.None
            : new AnnotationSyntax
            {
                Documentation = documentation,
                Attributes = attributes,
                Elements = elements,
                Following = following,
            };
    }

    private static bool IsDocumentation(XmlSchemaElement element) =>
        element is { NamespaceUri: XmlSyntaxNames.Compatibility, LocalName: "documentation" };

    private static string Append(string? documentation, string text) =>
        documentation is null ? text : documentation + "\n" + text;

    private static bool IsAnnotation(XmlSchemaAttribute attribute) =>
        attribute.NamespaceUri.Length > 0
        && !attribute.IsNamespaceDeclaration
        && attribute.NamespaceUri != XmlSyntaxNames.RelaxNg
        && !(attribute.NamespaceUri == XmlSyntaxNames.Xml && attribute.LocalName == "base");

    private static (string? Documentation, List<XElement> Elements) Leading(
        XmlSchemaElement element
    )
    {
        string? documentation = null;
        var elements = new List<XElement>();
        foreach (var part in element.Content)
        {
            if (part is not XmlSchemaElement child)
                continue;
            if (child.IsRelaxNg)
                break;
            if (IsDocumentation(child))
                documentation = Append(documentation, child.Text);
            else
                elements.Add(child.ToXElement());
        }
        return (documentation, elements);
    }
}
