namespace DomainXml.ModelGeneration.Building;

/// <summary>
/// Which attributes and elements can stand beside each other: those of one group can, those of different alternatives of a choice
/// only where something else says so.
/// </summary>
internal sealed class Company
{
    private readonly HashSet<(string, string)> _pairs = [];

    /// <summary>Adds what is known of a part of the pattern.</summary>
    public void Add(Company other) => _pairs.UnionWith(other._pairs);

    /// <summary>Each of the one can stand beside each of the other.</summary>
    public void Add(IReadOnlyList<Occurrence> some, IReadOnlyList<Occurrence> others)
    {
        foreach (var one in some)
        {
            foreach (var other in others)
                _pairs.Add(Pair(one, other));
        }
    }

    /// <summary>Each can stand beside each: what can be repeated can be any of a choice each time.</summary>
    public void AddAll(IReadOnlyList<Occurrence> parts) => Add(parts, parts);

    /// <summary>
    /// The attributes and elements that no document has together: for each that excludes others a text with its key and theirs,
    /// blanks between.
    /// </summary>
    public IEnumerable<string> Exclusions(IReadOnlyList<Occurrence> parts)
    {
        Occurrence[] named = [.. parts.Where(part => part.Name.Length > 0)];
        foreach (var part in named)
        {
            string[] excluded =
            [
                .. named
                    .Where(other => other.Key != part.Key && !_pairs.Contains(Pair(part, other)))
                    .Select(other => other.Key),
            ];
            if (excluded.Length > 0)
                yield return $"{part.Key} {string.Join(" ", excluded)}";
        }
    }

    private static (string, string) Pair(Occurrence a, Occurrence b) =>
        string.CompareOrdinal(a.Key, b.Key) < 0 ? (a.Key, b.Key) : (b.Key, a.Key);
}
