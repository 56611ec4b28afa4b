using System.Xml.Schema;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XsdImport;

/// <summary>Sequences, choices, groups, and how often they may come.</summary>
internal sealed class ParticleMapper(Conversion conversion)
{
    // Counts inside counts multiply: a schema as a whole gets so many copies.
    private const int MaxCopies = 10_000;

    private readonly Dictionary<XmlSchemaParticle, long> sizes = [];
    private long copies;

    /// <summary>A particle, as often as it may come.</summary>
    public PatternSyntax Map(XmlSchemaParticle? particle, string owner)
    {
        if (particle is null || particle.MaxOccurs == 0)
            return new EmptySyntax();
        var once = particle switch
        {
            XmlSchemaElement element => conversion.Elements.Use(element, owner),
            XmlSchemaAny any => conversion.Wildcards.Element(any),
            XmlSchemaGroupRef reference => Group(reference),
            XmlSchemaChoice choice => Syntax.Choice(Items(choice, owner)),
            XmlSchemaAll all => Interleave(Items(all, owner)),
            XmlSchemaGroupBase sequence => Syntax.Group(Items(sequence, owner)),
            _ => new EmptySyntax(),
        };
        return once is EmptySyntax ? once : Repeat(particle, once);
    }

    private PatternSyntax[] Items(XmlSchemaGroupBase group, string owner) =>
        [.. group.Items.OfType<XmlSchemaParticle>().Select(item => Map(item, owner))];

    private static PatternSyntax Interleave(PatternSyntax[] parts) =>
        parts.Length switch
        {
            0 => new EmptySyntax(),
            1 => parts[0],
            _ => new CompositeSyntax(CompositeKind.Interleave, parts)
            {
                Location = parts[0].Location,
            },
        };

    private PatternSyntax Group(XmlSchemaGroupRef reference)
    {
        if (conversion.Index.Group(reference.RefName) is not { } group)
            return new EmptySyntax();
        return conversion.Define(
            group,
            () =>
                conversion.Names.TakeCamel(
                    AnnotationReader.Find(group, "class") ?? group.Name!,
                    group.Name + "Group"
                ),
            name => Map(group.Particle, name),
            group
        );
    }

    private PatternSyntax Repeat(XmlSchemaParticle particle, PatternSyntax once)
    {
        var isUnbounded = particle.MaxOccurs == decimal.MaxValue;
        switch (particle.MinOccurs)
        {
            case 1 when particle.MaxOccurs == 1:
                return once;
            case 0 when particle.MaxOccurs == 1:
                return Syntax.Optional(once);
            case 0 when isUnbounded:
                return Syntax.Quantified(Quantifier.ZeroOrMore, once);
            case 1 when isUnbounded:
                return Syntax.Quantified(Quantifier.OneOrMore, once);
        }
        var most = isUnbounded ? particle.MinOccurs : particle.MaxOccurs;
        var added = SizeOf(particle);
        if (most > XsdSyntaxReader.MaxCount || copies + added > MaxCopies)
        {
            conversion.Approximate(
                SchemaErrorIds.XsdCount,
                particle,
                $"The counts are not checked: only up to {XsdSyntaxReader.MaxCount} (and {MaxCopies} in a whole schema) are."
            );
            return Syntax.Quantified(
                particle.MinOccurs == 0 ? Quantifier.ZeroOrMore : Quantifier.OneOrMore,
                once
            );
        }
        copies += added;
        return Count(once, (int)particle.MinOccurs, isUnbounded ? null : (int)particle.MaxOccurs);
    }

    /// <summary>How many elements a particle stands for when its counts are written out, up to more than is allowed.</summary>
    private long SizeOf(XmlSchemaParticle? particle)
    {
        if (particle is null)
            return 0;
        if (sizes.TryGetValue(particle, out var known))
            return known;
        var once = particle switch
        {
            XmlSchemaGroupRef reference => SizeOf(
                conversion.Index.Group(reference.RefName)?.Particle
            ),
            XmlSchemaGroupBase group => group.Items.OfType<XmlSchemaParticle>().Sum(SizeOf),
            XmlSchemaElement
            {
                ElementSchemaType: XmlSchemaComplexType { QualifiedName.IsEmpty: true } type
            } => 1 + SizeOf(type.Particle ?? type.ContentTypeParticle),
            _ => 1,
        };
        var times =
            particle.MaxOccurs == decimal.MaxValue ? particle.MinOccurs : particle.MaxOccurs;
        times = Math.Min(Math.Max(times, 1), MaxCopies + 1);
        return sizes[particle] = Math.Min(once * (long)times, MaxCopies + 1);
    }

    /// <summary>As often as the bounds say: <c>x, x, (x, (x)?)?</c>.</summary>
    internal static PatternSyntax Count(PatternSyntax once, int least, int? most)
    {
        PatternSyntax rest = new EmptySyntax();
        if (most is { } bound)
        {
            for (var i = least; i < bound; i++)
                rest = Syntax.Optional(Syntax.Group([once, rest]));
        }
        else if (least == 0)
        {
            rest = Syntax.Quantified(Quantifier.ZeroOrMore, once);
        }
        else
        {
            rest = Syntax.Quantified(Quantifier.OneOrMore, once);
            least--;
        }
        return Syntax.Group([.. Enumerable.Repeat(once, least), rest]);
    }
}
