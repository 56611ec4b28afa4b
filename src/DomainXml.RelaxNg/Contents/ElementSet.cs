namespace DomainXml.RelaxNg.Contents;

/// <summary>
/// Element patterns that one declaration stands for, because XML Schema gives elements of one name in one place one type.
/// Two sets of the same patterns are equal.
/// </summary>
internal sealed class ElementSet : IEquatable<ElementSet>
{
    private readonly string _key;

    public ElementSet(IEnumerable<ElementInfo> members)
    {
        Members = [.. members.Distinct().OrderBy(member => member.Number)];
        _key = string.Join(" ", Members.Select(member => member.Number));
    }

    /// <summary>The patterns, in the schema's order; at least one.</summary>
    public IReadOnlyList<ElementInfo> Members { get; }

    public bool Equals(ElementSet? other) => other is not null && _key == other._key;

    public override bool Equals(object? obj) => Equals(obj as ElementSet);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_key);
}
