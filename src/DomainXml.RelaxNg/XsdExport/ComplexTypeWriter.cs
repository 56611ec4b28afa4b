using System.Xml.Linq;
using DomainXml.RelaxNg.Contents;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XsdExport;

/// <summary>Writes one complex type.</summary>
/// <param name="types">What makes the types of its parts.</param>
/// <param name="file">The document that it belongs to.</param>
/// <param name="name">Its name.</param>
/// <param name="type">What it holds.</param>
internal sealed class ComplexTypeWriter(
    TypeBuilder types,
    XsdFile file,
    string name,
    ElementType type
)
{
    public XElement Write(string? documentation)
    {
        var attributes = type.Attributes.Uses.Select(Attribute).Append(Wildcard());
        var hasElements = !type.Particle.IsEmpty;
        return XsdMarkup.Element(
            "complexType",
            new XAttribute("name", name),
            hasElements && type.HasText ? new XAttribute("mixed", "true") : null,
            XsdMarkup.Documentation(documentation),
            hasElements ? new ContentWriter(types, file, name, type).Write() : null,
            type.HasText && !hasElements ? SimpleContent(attributes) : attributes
        );
    }

    private XElement SimpleContent(IEnumerable<XElement?> attributes)
    {
        var simple = types.SimpleTypesOf(file).Build(type.Text);
        var named = TypeBuilder.Named(simple, type, name + "Text", file);
        return XsdMarkup.Element(
            "simpleContent",
            XsdMarkup.Element("extension", new XAttribute("base", named.Name!), attributes)
        );
    }

    private XElement Attribute(AttributeUse use)
    {
        var required = use.IsRequired ? new XAttribute("use", "required") : null;
        var documentation = XsdMarkup.Documentation(use.Documentation);
        if (use.Name.NamespaceUri.Length > 0 && use.Name.NamespaceUri != file.NamespaceUri)
        {
            types.DeclareAttribute(use.Name);
            return XsdMarkup.Element(
                "attribute",
                new XAttribute("ref", types.Foreign(use.Name, file).Qualify(use.Name.LocalName)),
                required,
                documentation
            );
        }
        var simple = types.SimpleTypesOf(file).Build(use.Patterns);
        return XsdMarkup.Element(
            "attribute",
            new XAttribute("name", use.Name.LocalName),
            use.Name.NamespaceUri.Length > 0 ? new XAttribute("form", "qualified") : null,
            simple.Reference("type"),
            required,
            documentation,
            simple.Inline
        );
    }

    private XElement? Wildcard()
    {
        var wildcards = type.Attributes.Wildcards;
        if (wildcards.Count == 0)
            return null;
        var namespaces = wildcards.Any(wildcard => wildcard is AnyNameSyntax)
            ? "##any"
            : string.Join(
                " ",
                wildcards
                    .OfType<NamespaceNameSyntax>()
                    .Select(wildcard =>
                        wildcard.NamespaceUri.Length == 0
                            ? WildcardParticle.Local
                            : wildcard.NamespaceUri
                    )
                    .Distinct()
            );
        return XsdMarkup.Element(
            "anyAttribute",
            new XAttribute("namespace", namespaces),
            new XAttribute("processContents", "lax")
        );
    }
}
