using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XsdImport;

/// <summary>Documentation and the annotations that models understand.</summary>
internal static class AnnotationReader
{
    private static readonly XNamespace Model = "urn:domainxml:model";

    /// <summary>The annotations of a part of a schema.</summary>
    /// <param name="node">The part.</param>
    /// <param name="sentence">What the documentation ends with, or null.</param>
    /// <param name="fallback">The part whose documentation counts where the first has none.</param>
    public static AnnotationSyntax Of(
        XmlSchemaAnnotated node,
        string? sentence = null,
        XmlSchemaAnnotated? fallback = null
    )
    {
        var documentation =
            Documentation(node) ?? (fallback is null ? null : Documentation(fallback));
        if (sentence is not null)
            documentation = documentation is null ? sentence : documentation + " " + sentence;
        var attributes = ModelAttributes(node);
        return documentation is null && attributes.Count == 0
            ? AnnotationSyntax.None
            : new AnnotationSyntax { Documentation = documentation, Attributes = attributes };
    }

    /// <summary>An annotation for models; null where there is none.</summary>
    public static string? Find(XmlSchemaAnnotated node, string name) =>
        ModelAttributes(node).FirstOrDefault(attribute => attribute.Name == Model + name)?.Value;

    /// <summary>The annotation that says that what stands in a place is an extension, which models have no members for.</summary>
    public static AnnotationSyntax Extension { get; } =
        new() { Attributes = [new XAttribute(Model + "extension", "true")] };

    /// <summary>The annotations that give a member its name, and perhaps a type.</summary>
    public static AnnotationSyntax Named(string name, string? type = null) =>
        new()
        {
            Attributes = type is null
                ? [new XAttribute(Model + "name", name)]
                : [new XAttribute(Model + "name", name), new XAttribute(Model + "type", type)],
        };

    private static List<XAttribute> ModelAttributes(XmlSchemaAnnotated node) =>
        [
            .. (node.UnhandledAttributes ?? [])
                .Where(attribute => attribute.NamespaceURI == Model.NamespaceName)
                .Select(attribute => new XAttribute(Model + attribute.LocalName, attribute.Value)),
        ];

    private static string? Documentation(XmlSchemaAnnotated node)
    {
        if (node.Annotation is null)
            return null;
        var lines = node
            .Annotation.Items.OfType<XmlSchemaDocumentation>()
            .SelectMany(documentation => documentation.Markup ?? [])
            .OfType<XmlNode>()
            .SelectMany(markup => markup.InnerText.Split('\n'))
            .Select(line => line.Trim())
            .Where(line => line.Length > 0);
        var text = string.Join("\n", lines);
        return text.Length == 0 ? null : text;
    }
}
