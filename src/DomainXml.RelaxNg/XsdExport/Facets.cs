using System.Xml.Linq;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XsdExport;

/// <summary>Makes simple types of datatypes with parameters.</summary>
internal static class Facets
{
    /// <summary>The type of XML Schema that has all values of a datatype.</summary>
    public static string BaseOf(DatatypeName type) =>
        type.Library == DatatypeName.XmlSchemaLibrary
            ? type.Name switch
            {
                // In XML Schema these mean that a value is, or refers to, the only one in the document.
                "ID" or "IDREF" or "ENTITY" => "xs:NCName",
                "IDREFS" or "ENTITIES" => "xs:NMTOKENS",
                // A notation must be declared.
                "NOTATION" => "xs:QName",
                var name => "xs:" + name,
            }
        : type == DatatypeName.Token ? "xs:token"
        : "xs:string";

    /// <summary>The type of a datatype with parameters.</summary>
    /// <param name="data">The datatype.</param>
    /// <param name="excluded">Texts that are left out; null where more than texts is, which cannot be said.</param>
    public static SimpleType Restrict(DataSyntax data, IReadOnlyList<string>? excluded)
    {
        var baseType = BaseOf(data.Type);
        var parameters = data.Parameters.Where(parameter => parameter.Name != "pattern").ToList();
        var patterns = data
            .Parameters.Where(parameter => parameter.Name == "pattern")
            .Select(parameter => XsdPattern.Portable(parameter.Value))
            .ToList();
        if (
            excluded is { Count: > 0 }
            && baseType is "xs:string" or "xs:token" or "xs:normalizedString"
        )
            patterns.Add(XsdPattern.AllBut(excluded!));
        if (parameters.Count == 0 && patterns.Count == 0)
            return SimpleType.Named(baseType);

        // Patterns of one step are alternatives, but all must match: each further one is a step of its own.
        XElement? type = null;
        var steps = patterns.Count == 0 ? [null] : patterns.Cast<string?>().ToList();
        for (var i = 0; i < steps.Count; i++)
        {
            type = XsdMarkup.Element(
                "simpleType",
                XsdMarkup.Element(
                    "restriction",
                    type is null ? new XAttribute("base", baseType) : type,
                    steps[i] is { } pattern ? Facet("pattern", pattern) : null,
                    i == 0
                        ? parameters.Select(parameter => Facet(parameter.Name, parameter.Value))
                        : null
                )
            );
        }
        return SimpleType.Unnamed(type!);
    }

    public static XElement Facet(string name, string value) =>
        XsdMarkup.Element(name, new XAttribute("value", value));
}
