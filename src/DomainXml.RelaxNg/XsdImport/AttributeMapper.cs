using System.Xml.Schema;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XsdImport;

/// <summary>Attributes and their groups.</summary>
internal sealed class AttributeMapper(Conversion conversion)
{
    private static readonly object SchemaPlacesKey = new();
    private static readonly string[] SchemaPlaceNames =
    [
        "schemaLocation",
        "noNamespaceSchemaLocation",
    ];

    /// <summary>The attributes and groups of a list as written.</summary>
    public PatternSyntax Map(XmlSchemaObjectCollection attributes, string owner) =>
        Syntax.Group(
            attributes
                .OfType<XmlSchemaAnnotated>()
                .Select(node =>
                    node switch
                    {
                        XmlSchemaAttribute attribute => Map(attribute, owner),
                        XmlSchemaAttributeGroupRef reference => Group(reference),
                        _ => new EmptySyntax(),
                    }
                )
        );

    /// <summary>All attributes of a type, those of its base included.</summary>
    public PatternSyntax Effective(XmlSchemaComplexType type, string owner) =>
        Syntax.Group(
            type.AttributeUses.Values.OfType<XmlSchemaAttribute>()
                .OrderBy(attribute => attribute.QualifiedName.Namespace, StringComparer.Ordinal)
                .ThenBy(attribute => attribute.QualifiedName.Name, StringComparer.Ordinal)
                .Select(attribute => Map(attribute, owner))
        );

    /// <summary>The attributes by which a document says where its schemas are.</summary>
    public PatternSyntax SchemaPlaces() =>
        conversion.Define(
            SchemaPlacesKey,
            () => conversion.Names.TakeCamel("schemaPlaces"),
            _ =>
                Syntax.Group(
                    SchemaPlaceNames.Select(name =>
                        Syntax.Optional(
                            new AttributeSyntax(
                                new NameSyntax(XmlSchema.InstanceNamespace, name),
                                new TextSyntax()
                            )
                            {
                                Annotations = AnnotationReader.Extension,
                            }
                        )
                    )
                ),
            null
        );

    /// <summary>A global attribute that a wildcard allows.</summary>
    public PatternSyntax Global(XmlSchemaAttribute attribute) => Declare(attribute, attribute, "");

    private PatternSyntax Map(XmlSchemaAttribute attribute, string owner)
    {
        if (attribute.Use == XmlSchemaUse.Prohibited)
            return new EmptySyntax();
        var declared = attribute.RefName.IsEmpty
            ? attribute
            : conversion.Index.Attribute(attribute.RefName) ?? attribute;
        var pattern = Declare(attribute, declared, owner);
        return attribute.Use == XmlSchemaUse.Required ? pattern : Syntax.Optional(pattern);
    }

    private AttributeSyntax Declare(
        XmlSchemaAttribute use,
        XmlSchemaAttribute declared,
        string owner
    )
    {
        var location = conversion.Place(use);
        var type = declared.AttributeSchemaType;
        var content =
            (use.FixedValue ?? declared.FixedValue) is { } value && type is not null
                ? conversion.SimpleTypes.Fixed(type, value, use)
            : type is null ? new TextSyntax()
            : conversion.SimpleTypes.Use(type, owner + "-" + declared.QualifiedName.Name);
        return new AttributeSyntax(Conversion.Name(use.QualifiedName, location), content)
        {
            Location = location,
            Annotations = AnnotationReader.Of(
                use,
                ElementMapper.DefaultSentence(use.DefaultValue ?? declared.DefaultValue),
                declared
            ),
        };
    }

    private PatternSyntax Group(XmlSchemaAttributeGroupRef reference)
    {
        if (conversion.Index.AttributeGroup(reference.RefName) is not { } group)
            return new EmptySyntax();
        return conversion.Define(
            group,
            () =>
                conversion.Names.TakeCamel(
                    AnnotationReader.Find(group, "class") ?? group.Name!,
                    group.Name + "Attributes"
                ),
            name => Map(group.Attributes, name),
            group
        );
    }
}
