using System.Xml;
using System.Xml.Schema;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XsdImport;

/// <summary>Complex types: fragments where several elements or types share them, otherwise in place.</summary>
internal sealed class ComplexTypeMapper(Conversion conversion)
{
    private static readonly DatatypeName QName = new(DatatypeName.XmlSchemaLibrary, "QName");

    /// <summary>What an element of a type contains, where <c>xsi:type</c> may name one that is derived from it.</summary>
    public PatternSyntax ContentOf(
        XmlSchemaComplexType type,
        XmlSchemaElement element,
        string owner
    )
    {
        var isBlocked =
            (element.BlockResolved & XmlSchemaDerivationMethod.Extension) != 0
            || (type.BlockResolved & XmlSchemaDerivationMethod.Extension) != 0;
        var derived = isBlocked ? [] : conversion.Index.DerivedFrom(type);
        if (derived.Count == 0 && !type.IsAbstract)
            return Body(type, owner);
        var alternatives = derived
            .Where(one => !one.IsAbstract)
            .Select(one => Syntax.Group([TypeName(one.QualifiedName), Body(one, owner)]))
            .ToList();
        if (!type.IsAbstract)
            alternatives.Insert(
                0,
                Syntax.Group([Syntax.Optional(TypeName(type.QualifiedName)), Body(type, owner)])
            );
        return Syntax.Choice(alternatives);
    }

    /// <summary>Just the attributes of a type.</summary>
    public PatternSyntax AttributesOf(XmlSchemaComplexType type, string owner) =>
        Syntax.Group([
            conversion.Attributes.Effective(type, owner),
            conversion.Wildcards.Attributes(type),
        ]);

    private PatternSyntax Body(XmlSchemaComplexType type, string owner) =>
        type.QualifiedName.Namespace == XmlSchema.Namespace
            ? conversion.Wildcards.AnyContent()
            : Syntax.Group([Shape(type, owner), conversion.Wildcards.Attributes(type)]);

    /// <summary>A type without its wildcard for attributes, which a derived type may have to widen.</summary>
    private PatternSyntax Shape(XmlSchemaComplexType type, string owner)
    {
        if (type.QualifiedName.Namespace == XmlSchema.Namespace)
            return conversion.Wildcards.AnyContent();
        if (!conversion.Index.IsShared(type))
            return Contents(type, owner);
        return conversion.Define(
            type,
            () => conversion.Names.TakeCamel(AnnotationReader.Find(type, "class") ?? type.Name!),
            name => Contents(type, name),
            type
        );
    }

    private PatternSyntax Contents(XmlSchemaComplexType type, string owner)
    {
        switch (type.ContentModel?.Content)
        {
            case XmlSchemaComplexContentExtension extension:
                return Syntax.Group([
                    Base(type, owner),
                    conversion.Attributes.Map(extension.Attributes, owner),
                    Particle(type, extension.Particle, owner),
                ]);
            case XmlSchemaComplexContentRestriction restriction:
                return Syntax.Group([
                    conversion.Attributes.Effective(type, owner),
                    Particle(type, restriction.Particle, owner),
                ]);
            case XmlSchemaSimpleContentExtension extension:
                return Syntax.Group([
                    Base(type, owner),
                    conversion.Attributes.Map(extension.Attributes, owner),
                ]);
            case XmlSchemaSimpleContentRestriction:
                return Syntax.Group([
                    conversion.Attributes.Effective(type, owner),
                    conversion.SimpleTypes.TextOf(type, owner),
                ]);
            default:
                return Syntax.Group([
                    conversion.Attributes.Map(type.Attributes, owner),
                    Particle(type, type.Particle, owner),
                ]);
        }
    }

    private PatternSyntax Base(XmlSchemaComplexType type, string owner) =>
        type.BaseXmlSchemaType switch
        {
            XmlSchemaSimpleType simple => conversion.SimpleTypes.Use(simple, owner),
            XmlSchemaComplexType complex
                when complex.QualifiedName.Namespace == XmlSchema.Namespace => type.ContentModel
            is XmlSchemaSimpleContent
                ? new TextSyntax()
                : conversion.Wildcards.AnyContent(),
            XmlSchemaComplexType complex => Shape(complex, owner),
            _ => new EmptySyntax(),
        };

    private PatternSyntax Particle(
        XmlSchemaComplexType type,
        XmlSchemaParticle? particle,
        string owner
    )
    {
        var content = conversion.Particles.Map(particle, owner);
        return type.ContentType == XmlSchemaContentType.Mixed
            ? Syntax.Quantified(Quantifier.Mixed, content)
            : content;
    }

    private static AttributeSyntax TypeName(XmlQualifiedName type)
    {
        const string Prefix = "t";
        // Without a namespace there is no prefix, and what has no prefix must be in none.
        var isQualified = type.Namespace.Length > 0;
        var prefixes = isQualified
            ? new Dictionary<string, string> { [Prefix] = type.Namespace }
            : [];
        return new AttributeSyntax(
            new NameSyntax(XmlSchema.InstanceNamespace, "type"),
            new ValueSyntax(QName, isQualified ? $"{Prefix}:{type.Name}" : type.Name)
            {
                NamespaceUri = "",
                Prefixes = prefixes,
            }
        )
        {
            // The prefix of such a value is each document's own.
            Annotations = AnnotationReader.Named("XsiType", "System.String"),
        };
    }
}
