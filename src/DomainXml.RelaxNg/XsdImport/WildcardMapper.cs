using System.Xml;
using System.Xml.Schema;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XsdImport;

/// <summary>Wildcards for elements and attributes, and content of any kind.</summary>
internal sealed class WildcardMapper(Conversion conversion)
{
    private static readonly object AnyContentKey = new();
    private static readonly object LaxContentKey = new();

    /// <summary>Any attributes, elements and text: known elements as the schema says, others as they come.</summary>
    public PatternSyntax AnyContent() => Content(LaxContentKey, "anyContent", isLax: true);

    /// <summary>An element that a wildcard allows.</summary>
    public PatternSyntax Element(XmlSchemaAny any)
    {
        var set = NamespaceSet.Parse(any.Namespace, Conversion.TargetNamespace(any));
        var known = conversion
            .Index.GlobalElements.Where(element => set.Contains(element.QualifiedName.Namespace))
            .ToArray();
        var alternatives = new List<PatternSyntax>();
        if (any.ProcessContents != XmlSchemaContentProcessing.Skip)
            alternatives.AddRange(
                known.Where(element => !element.IsAbstract).Select(conversion.Elements.Global)
            );
        if (any.ProcessContents is XmlSchemaContentProcessing.Skip)
            alternatives.Add(Unknown(set, [], Content(AnyContentKey, "anyXml", isLax: false)));
        if (any.ProcessContents is XmlSchemaContentProcessing.Lax)
            alternatives.Add(Unknown(set, known, AnyContent()));
        var pattern = Syntax.Choice(alternatives);
        // The choice is made here, so its annotation is free.
        return new CompositeSyntax(CompositeKind.Choice, [pattern])
        {
            Location = conversion.Place(any),
            Annotations = AnnotationReader.Extension,
        };
    }

    /// <summary>What the wildcard of a type allows beside its declared attributes.</summary>
    public PatternSyntax Attributes(XmlSchemaComplexType type)
    {
        if (type.AttributeWildcard is not { } any)
            return new EmptySyntax();
        var set = NamespaceSet.Parse(any.Namespace, Conversion.TargetNamespace(any));
        var declared = type
            .AttributeUses.Values.OfType<XmlSchemaAttribute>()
            .Select(attribute => attribute.QualifiedName)
            .ToArray();
        var known =
            any.ProcessContents == XmlSchemaContentProcessing.Skip
                ? []
                : conversion
                    .Index.GlobalAttributes.Where(attribute =>
                        set.Contains(attribute.QualifiedName.Namespace)
                        && !declared.Contains(attribute.QualifiedName)
                    )
                    .OrderBy(
                        attribute => attribute.QualifiedName.ToString(),
                        StringComparer.Ordinal
                    )
                    .ToArray();
        var parts = known
            .Select(attribute => Syntax.Optional(conversion.Attributes.Global(attribute)))
            .ToList();
        if (
            any.ProcessContents is XmlSchemaContentProcessing.Lax or XmlSchemaContentProcessing.Skip
        )
        {
            var names = set.ToNameClass([
                .. declared.Concat(known.Select(attribute => attribute.QualifiedName)).Select(Name),
                new NamespaceNameSyntax(XmlSchema.InstanceNamespace, null),
            ]);
            parts.Add(
                Syntax.Quantified(
                    Quantifier.ZeroOrMore,
                    new AttributeSyntax(names, new TextSyntax())
                )
            );
        }
        var group = Syntax.Group(parts);
        return group is EmptySyntax
            ? group
            : new CompositeSyntax(CompositeKind.Group, [group])
            {
                Location = conversion.Place(any),
                Annotations = AnnotationReader.Extension,
            };
    }

    private RefSyntax Content(object key, string name, bool isLax) =>
        conversion.Define(
            key,
            () => conversion.Names.TakeCamel(name),
            defined =>
            {
                var self = new RefSyntax(defined, isParent: false);
                var known = isLax ? conversion.Index.GlobalElements : [];
                return Syntax.Quantified(
                    Quantifier.ZeroOrMore,
                    new CompositeSyntax(
                        CompositeKind.Choice,
                        [
                            new TextSyntax(),
                            new AttributeSyntax(new AnyNameSyntax(null), new TextSyntax()),
                            .. known
                                .Where(element => !element.IsAbstract)
                                .Select(conversion.Elements.Global),
                            Unknown(NamespaceSet.Any, known, self),
                        ]
                    )
                    {
                        Annotations = AnnotationReader.Extension,
                    }
                );
            },
            null
        );

    private static ElementSyntax Unknown(
        NamespaceSet set,
        IEnumerable<XmlSchemaElement> known,
        PatternSyntax content
    ) => new(set.ToNameClass([.. known.Select(element => Name(element.QualifiedName))]), content);

    private static NameClassSyntax Name(XmlQualifiedName name) =>
        new NameSyntax(name.Namespace, name.Name);
}
