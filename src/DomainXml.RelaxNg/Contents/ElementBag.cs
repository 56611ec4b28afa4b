namespace DomainXml.RelaxNg.Contents;

/// <summary>How often each element can occur in a particle, its order forgotten.</summary>
internal sealed class ElementBag
{
    private readonly List<Particle> _order = [];
    private readonly Dictionary<Particle, Occurrence> _occurrences = [];

    private ElementBag() { }

    public static ElementBag Of(Particle particle)
    {
        switch (particle)
        {
            case GroupParticle { Kind: ParticleKind.Choice } choice:
                return choice.Parts.Select(Of).Aggregate((left, right) => left.Or(right));
            case GroupParticle group:
                return group
                    .Parts.Select(Of)
                    .Aggregate(new ElementBag(), (left, right) => left.And(right));
            case RepeatParticle repeat:
                return Of(repeat.Part)
                    .Select(occurrence => new Occurrence(
                        occurrence.IsRequired && !repeat.IsOptional,
                        occurrence.IsRepeated || repeat.IsRepeated
                    ));
            default:
                var bag = new ElementBag();
                bag.Set(particle, new Occurrence(IsRequired: true, IsRepeated: false));
                return bag;
        }
    }

    /// <summary>The elements and wildcards, in the order met.</summary>
    public IReadOnlyList<Particle> Leaves => _order;

    public Occurrence this[Particle leaf] => _occurrences[leaf];

    private ElementBag And(ElementBag other) =>
        Merge(
            other,
            (left, right) =>
                new Occurrence(
                    left.IsRequired || right.IsRequired,
                    left.IsRepeated || right.IsRepeated || (left.IsPossible && right.IsPossible)
                )
        );

    private ElementBag Or(ElementBag other) =>
        Merge(
            other,
            (left, right) =>
                new Occurrence(
                    left.IsRequired && right.IsRequired,
                    left.IsRepeated || right.IsRepeated
                )
        );

    private ElementBag Merge(ElementBag other, Func<Occurrence, Occurrence, Occurrence> merge)
    {
        var merged = new ElementBag();
        foreach (var leaf in _order.Concat(other._order))
            merged.Set(leaf, merge(Find(leaf), other.Find(leaf)));
        return merged;
    }

    private ElementBag Select(Func<Occurrence, Occurrence> change)
    {
        var changed = new ElementBag();
        foreach (var leaf in _order)
            changed.Set(leaf, change(_occurrences[leaf]));
        return changed;
    }

    private Occurrence Find(Particle leaf) =>
        _occurrences.TryGetValue(leaf, out var found) ? found : Occurrence.Never;

    private void Set(Particle leaf, Occurrence occurrence)
    {
        if (!_occurrences.ContainsKey(leaf))
            _order.Add(leaf);
        _occurrences[leaf] = occurrence;
    }
}

/// <summary>How often an element can occur.</summary>
internal sealed record Occurrence(bool IsRequired, bool IsRepeated)
{
    /// <summary>Not at all.</summary>
    public static Occurrence Never { get; } = new(IsRequired: false, IsRepeated: false);

    public bool IsPossible => !ReferenceEquals(this, Never);
}
