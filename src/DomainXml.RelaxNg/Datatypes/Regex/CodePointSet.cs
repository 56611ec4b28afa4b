namespace DomainXml.RelaxNg.Datatypes.Regex;

/// <summary>A set of Unicode code points. Immutable.</summary>
internal sealed class CodePointSet : IEquatable<CodePointSet>
{
    public const int MaxCodePoint = 0x10FFFF;

    // First and last of each range, ascending; ranges neither overlap nor touch.
    private readonly int[] bounds;
    private readonly int hash;

    private CodePointSet(int[] bounds)
    {
        this.bounds = bounds;
        var value = bounds.Length;
        foreach (var bound in bounds)
            value = unchecked((value * 31) + bound);
        hash = value;
    }

    public static CodePointSet None { get; } = new([]);

    public static CodePointSet All { get; } = new([0, MaxCodePoint]);

    public bool IsEmpty => bounds.Length == 0;

    public int RangeCount => bounds.Length / 2;

    public (int First, int Last) RangeAt(int index) => (bounds[2 * index], bounds[(2 * index) + 1]);

    public static CodePointSet Range(int first, int last) => new([first, last]);

    public static CodePointSet Of(string characters) =>
        FromRanges([.. characters.Select(c => ((int)c, (int)c))]);

    /// <summary>The set of the given ranges, in any order.</summary>
    public static CodePointSet FromRanges(List<(int First, int Last)> ranges)
    {
        if (ranges.Count == 1)
            return Range(ranges[0].First, ranges[0].Last);
        ranges.Sort();
        var merged = new List<int>(ranges.Count * 2);
        foreach (var (first, last) in ranges)
        {
            if (merged.Count > 0 && first <= merged[merged.Count - 1] + 1)
                merged[merged.Count - 1] = Math.Max(merged[merged.Count - 1], last);
            else
                merged.AddRange([first, last]);
        }
        return new([.. merged]);
    }

    public CodePointSet Union(CodePointSet other) => FromRanges([.. Ranges(), .. other.Ranges()]);

    public CodePointSet Complement()
    {
        var result = new List<int>(bounds.Length + 2);
        var next = 0;
        for (var i = 0; i < bounds.Length; i += 2)
        {
            if (next < bounds[i])
                result.AddRange([next, bounds[i] - 1]);
            next = bounds[i + 1] + 1;
        }
        if (next <= MaxCodePoint)
            result.AddRange([next, MaxCodePoint]);
        return new([.. result]);
    }

    public CodePointSet Except(CodePointSet other) => Complement().Union(other).Complement();

    public bool Contains(int codePoint)
    {
        var index = Array.BinarySearch(bounds, codePoint);
        // Between two bounds, it is inside where the bound behind it is the last of a range.
        return index >= 0 || (~index & 1) == 1;
    }

    public bool Equals(CodePointSet? other) =>
        other is not null
        && hash == other.hash
        && bounds.AsEnumerable().SequenceEqual(other.bounds);

    public override bool Equals(object? obj) => Equals(obj as CodePointSet);

    public override int GetHashCode() => hash;

    private IEnumerable<(int First, int Last)> Ranges()
    {
        for (var i = 0; i < bounds.Length; i += 2)
            yield return (bounds[i], bounds[i + 1]);
    }
}
