using DomainXml.RelaxNg.Contents;

namespace DomainXml.RelaxNg.XsdExport;

/// <summary>
/// Tells whether XML Schema's rule of unique particle attribution holds: at each element of a document it must be clear,
/// without looking ahead, which part of the content model it belongs to. After Glushkov's construction.
/// </summary>
internal sealed class Determinism
{
    private readonly string _target;
    private readonly List<Particle> _positions = [];
    private readonly List<HashSet<int>> _follow = [];

    private Determinism(string target) => _target = target;

    /// <summary>Whether the rule holds for a particle without interleaves, in a schema for the target namespace.</summary>
    public static bool Holds(Particle particle, string target)
    {
        var check = new Determinism(target);
        var whole = check.Visit(particle);
        return check.AreDistinct(whole.First) && check._follow.All(check.AreDistinct);
    }

    private Span Visit(Particle particle)
    {
        switch (particle)
        {
            case GroupParticle { Kind: ParticleKind.Choice } choice:
                var parts = choice.Parts.Select(Visit).ToList();
                return new Span(
                    parts.Any(part => part.IsNullable),
                    [.. parts.SelectMany(part => part.First)],
                    [.. parts.SelectMany(part => part.Last)]
                );
            case GroupParticle group:
                return group.Parts.Select(Visit).Aggregate(new Span(true, [], []), Append);
            case RepeatParticle repeat:
                var once = Visit(repeat.Part);
                if (repeat.IsRepeated)
                    Connect(once.Last, once.First);
                return once with { IsNullable = once.IsNullable || repeat.IsOptional };
            default:
                _positions.Add(particle);
                _follow.Add([]);
                return new Span(false, [_positions.Count - 1], [_positions.Count - 1]);
        }
    }

    private Span Append(Span before, Span after)
    {
        Connect(before.Last, after.First);
        return new Span(
            before.IsNullable && after.IsNullable,
            before.IsNullable ? [.. before.First, .. after.First] : before.First,
            after.IsNullable ? [.. before.Last, .. after.Last] : after.Last
        );
    }

    private void Connect(IReadOnlyList<int> from, IReadOnlyList<int> to)
    {
        foreach (var position in from)
            _follow[position].UnionWith(to);
    }

    private bool AreDistinct(IReadOnlyCollection<int> positions)
    {
        var names = new HashSet<QualifiedName>();
        var wildcards = new List<WildcardParticle>();
        foreach (var particle in positions.Select(position => _positions[position]))
        {
            if (particle is ElementParticle element)
            {
                if (!names.Add(element.Name))
                    return false;
            }
            else
            {
                var wildcard = (WildcardParticle)particle;
                if (wildcards.Exists(other => other.Overlaps(wildcard, _target)))
                    return false;
                wildcards.Add(wildcard);
            }
        }
        return !names.Any(name =>
            wildcards.Exists(wildcard => wildcard.Matches(name.NamespaceUri, _target))
        );
    }

    /// <summary>Where what a particle matches can begin and end.</summary>
    private sealed record Span(bool IsNullable, IReadOnlyList<int> First, IReadOnlyList<int> Last);
}
