using System.Xml.Schema;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XsdImport;

/// <summary>Simple types: datatypes with parameters, enumerations, lists and unions.</summary>
internal sealed class SimpleTypeMapper(Conversion conversion)
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>A type where it is used. Named types become definitions.</summary>
    public PatternSyntax Use(XmlSchemaSimpleType type, string owner)
    {
        if (BuiltIn(type) is { } builtIn)
            return BuiltInPattern(builtIn, conversion.Place(type));
        if (type.QualifiedName.IsEmpty)
            return Pattern(SimpleShape.Of(type), type, owner);
        return conversion.Define(
            type,
            () =>
                conversion.Names.TakePascal(
                    AnnotationReader.Find(type, "class") ?? type.Name!,
                    type.Name + "Type"
                ),
            name => Pattern(SimpleShape.Of(type), type, name),
            type
        );
    }

    /// <summary>The text of a complex type with simple content.</summary>
    public PatternSyntax TextOf(XmlSchemaComplexType type, string owner) =>
        SimpleShape.Of(type) is { } shape ? Pattern(shape, type, owner) : new TextSyntax();

    /// <summary>A value that is fixed.</summary>
    public PatternSyntax Fixed(XmlSchemaType type, string value, XmlSchemaObject place)
    {
        var shape = type switch
        {
            XmlSchemaSimpleType simple => SimpleShape.Of(simple),
            XmlSchemaComplexType complex => SimpleShape.Of(complex),
            _ => null,
        };
        return Value(
            shape?.Variety == XmlSchemaDatatypeVariety.Atomic ? shape.DataName : "token",
            value,
            place
        );
    }

    /// <summary>The name of a type of XML Schema itself; null for others.</summary>
    internal static string? BuiltIn(XmlSchemaType? type) =>
        type?.QualifiedName is { IsEmpty: false, Namespace: XmlSchema.Namespace } name
            ? name.Name
            : null;

    private static PatternSyntax BuiltInPattern(string name, SchemaLocation location) =>
        name is "anySimpleType" or "anyAtomicType"
            ? new TextSyntax { Location = location }
            : new DataSyntax(Library(name), [], null) { Location = location };

    private PatternSyntax Pattern(SimpleShape shape, XmlSchemaType type, string owner)
    {
        if (shape.Enumeration.Count > 0)
            return Enumeration(shape, type);
        switch (shape.Variety)
        {
            case XmlSchemaDatatypeVariety.List:
                return List(shape, type, owner);
            case XmlSchemaDatatypeVariety.Union:
                NoteIgnored(shape, type, "a union");
                return Syntax.Choice([.. shape.Members.Select(member => Use(member, owner))]);
            default:
                var parameters = shape.Parameters(conversion.Place);
                return shape.DataName is "anySimpleType" or "anyAtomicType" && parameters.Count == 0
                    ? new TextSyntax { Location = conversion.Place(type) }
                    : new DataSyntax(Library(shape.DataName), parameters, null)
                    {
                        Location = conversion.Place(type),
                    };
        }
    }

    private PatternSyntax Enumeration(SimpleShape shape, XmlSchemaType type)
    {
        var values = new List<PatternSyntax>();
        foreach (var facet in shape.Enumeration.Where(facet => shape.Allows(facet, type)))
        {
            values.Add(
                shape.Variety == XmlSchemaDatatypeVariety.List
                    ? ListValue(shape, facet)
                    : Value(
                        shape.Variety == XmlSchemaDatatypeVariety.Atomic ? shape.DataName : "token",
                        facet.Value ?? "",
                        facet
                    )
            );
        }
        return Syntax.Choice(values);
    }

    private PatternSyntax ListValue(SimpleShape shape, XmlSchemaFacet facet)
    {
        var item = shape.Item is { } type ? SimpleShape.Of(type).DataName : "token";
        var tokens = (facet.Value ?? "").Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        return Syntax.Quantified(
            Quantifier.List,
            Syntax.Group(tokens.Select(token => Value(item, token, facet)))
        );
    }

    private PatternSyntax List(SimpleShape shape, XmlSchemaType type, string owner)
    {
        var item = shape.Item is { } itemType
            ? Use(itemType, owner + "-item")
            : new DataSyntax(Library("token"), [], null);
        var (least, most) = shape.Lengths;
        var isTooLong = least > XsdSyntaxReader.MaxCount || most > XsdSyntaxReader.MaxCount;
        if (isTooLong)
            NoteIgnored(type, "the length of a list of more than 64 items");
        if (shape.HasPattern)
            NoteIgnored(type, "a pattern for a list");
        return Syntax.Quantified(
            Quantifier.List,
            isTooLong
                ? Syntax.Quantified(Quantifier.ZeroOrMore, item)
                : ParticleMapper.Count(item, least, most)
        );
    }

    private void NoteIgnored(SimpleShape shape, XmlSchemaType type, string what)
    {
        if (shape.HasPattern)
            NoteIgnored(type, "a pattern for " + what);
    }

    private void NoteIgnored(XmlSchemaType type, string what) =>
        conversion.Approximate(
            SchemaErrorIds.XsdFacet,
            type,
            $"{char.ToUpperInvariant(what[0])}{what.Substring(1)} is not checked: the grammar can't say it."
        );

    private ValueSyntax Value(string typeName, string value, XmlSchemaObject place)
    {
        var hasPrefix = typeName is "QName" or "NOTATION";
        var prefixes = hasPrefix ? Conversion.PrefixesAt(place) : [];
        return new ValueSyntax(Library(typeName), value)
        {
            Prefixes = prefixes,
            NamespaceUri = prefixes.TryGetValue("", out var uri) ? uri : "",
            Location = conversion.Place(place),
            Annotations = place is XmlSchemaFacet facet
                ? AnnotationReader.Of(facet)
                : AnnotationSyntax.None,
        };
    }

    private static DatatypeName Library(string name) =>
        new(
            DatatypeName.XmlSchemaLibrary,
            name is "anySimpleType" or "anyAtomicType" ? "string" : name
        );
}
