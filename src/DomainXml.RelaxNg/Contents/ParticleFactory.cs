namespace DomainXml.RelaxNg.Contents;

/// <summary>Makes particles, in their simplest form. A null stands for what can never match.</summary>
internal static class ParticleFactory
{
    public static Particle? Sequence(IEnumerable<Particle?> parts) =>
        All(ParticleKind.Sequence, parts);

    public static Particle? Interleave(IEnumerable<Particle?> parts) =>
        All(ParticleKind.Interleave, parts);

    public static Particle? Choice(IEnumerable<Particle?> parts)
    {
        var isOptional = false;
        var alternatives = new List<Particle>();
        foreach (var part in parts.OfType<Particle>())
            Add(part);
        if (alternatives.Count == 0)
            return isOptional ? Particle.Empty : null;
        var choice =
            alternatives.Count == 1
                ? alternatives[0]
                : new GroupParticle(ParticleKind.Choice, alternatives);
        return isOptional ? Optional(choice) : choice;

        void Add(Particle part)
        {
            if (part.IsEmpty)
            {
                isOptional = true;
            }
            else if (part is RepeatParticle { IsOptional: true } optional)
            {
                isOptional = true;
                Add(optional.IsRepeated ? OneOrMore(optional.Part)! : optional.Part);
            }
            else if (part is GroupParticle { Kind: ParticleKind.Choice } inner)
            {
                foreach (var alternative in inner.Parts)
                    Add(alternative);
            }
            else if (!alternatives.Contains(part))
            {
                alternatives.Add(part);
            }
        }
    }

    public static Particle Optional(Particle? part) =>
        Repeat(part, isOptional: true, isRepeated: false)!;

    public static Particle ZeroOrMore(Particle? part) =>
        Repeat(part, isOptional: true, isRepeated: true)!;

    public static Particle? OneOrMore(Particle? part) =>
        Repeat(part, isOptional: false, isRepeated: true);

    private static Particle? Repeat(Particle? part, bool isOptional, bool isRepeated)
    {
        if (part is null)
            return isOptional ? Particle.Empty : null;
        if (part.IsEmpty)
            return part;
        if (part is RepeatParticle inner)
        {
            return new RepeatParticle(
                inner.Part,
                isOptional || inner.IsOptional,
                isRepeated || inner.IsRepeated
            );
        }
        // (a+ | b)* is (a | b)*.
        if (isRepeated && part is GroupParticle { Kind: ParticleKind.Choice } choice)
            part = Choice(choice.Parts.Select(alternative => Once(alternative)))!;
        return new RepeatParticle(part, isOptional, isRepeated);
    }

    private static Particle Once(Particle part) =>
        part is RepeatParticle { IsOptional: false } repeated ? repeated.Part : part;

    private static Particle? All(ParticleKind kind, IEnumerable<Particle?> parts)
    {
        var all = new List<Particle>();
        foreach (var part in parts)
        {
            if (part is null)
                return null;
            if (part is GroupParticle group && (group.Kind == kind || group.Parts.Count == 0))
                all.AddRange(group.Parts);
            else
                all.Add(part);
        }
        return all.Count == 1
            ? all[0]
            : new GroupParticle(all.Count == 0 ? ParticleKind.Sequence : kind, all);
    }
}
