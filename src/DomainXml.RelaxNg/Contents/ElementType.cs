namespace DomainXml.RelaxNg.Contents;

/// <summary>All that the elements of a set can hold.</summary>
/// <param name="Attributes">Their attributes.</param>
/// <param name="Text">Their text.</param>
/// <param name="Particle">Their child elements.</param>
/// <param name="Children">What read the child elements, and knows their patterns.</param>
internal sealed record ElementType(
    AttributeTable Attributes,
    TextContent Text,
    Particle Particle,
    ParticleReader Children
)
{
    public bool HasAttributes => Attributes.Uses.Count > 0 || Attributes.Wildcards.Count > 0;

    public bool HasText => Text.Values.Count > 0;

    /// <summary>Whether they are text without attributes.</summary>
    public bool IsSimple => HasText && !HasAttributes && Particle.IsEmpty;

    public static ElementType Of(ElementSet set, ContentReader reader, ParticleReader children)
    {
        var particles = new List<Particle?>();
        var tables = new List<AttributeTable>();
        var texts = new List<TextContent>();
        foreach (var member in set.Members)
        {
            var content = member.Syntax.Content;
            // One that can never be has no part in what can be.
            if (
                reader.Attributes(content) is not { } attributes
                || reader.Text(content) is not { } text
                || children.Read(content) is not { } particle
            )
                continue;
            particles.Add(particle);
            tables.Add(
                set.Members.Count > 1 ? attributes.Describe(member.Documentation) : attributes
            );
            texts.Add(text);
        }
        return new ElementType(
            tables.Count == 0
                ? AttributeTable.Empty
                : tables.Aggregate((left, right) => left.Or(right)),
            new TextContent(
                [.. texts.SelectMany(text => text.Values)],
                texts.Exists(text => text.IsOptional)
            ),
            ParticleFactory.Choice(particles) ?? Particle.Empty,
            children
        );
    }
}
