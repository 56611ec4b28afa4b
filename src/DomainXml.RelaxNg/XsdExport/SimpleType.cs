using System.Xml.Linq;

namespace DomainXml.RelaxNg.XsdExport;

/// <summary>A simple type: one with a name, or one that is written where it is used.</summary>
/// <param name="Name">The name, with its prefix; null where it has none.</param>
/// <param name="Inline">The type; null where it has a name.</param>
internal sealed record SimpleType(string? Name, XElement? Inline)
{
    public static SimpleType String { get; } = Named("xs:string");

    public static SimpleType Named(string name) => new(name, null);

    public static SimpleType Unnamed(XElement type) => new(null, type);

    /// <summary>The attribute that refers to it; null where the type stands in place.</summary>
    public XAttribute? Reference(string attribute) =>
        Name is null ? null : new XAttribute(attribute, Name);
}
