namespace DomainXml.RelaxNg.Datatypes.Regex;

/// <summary>
/// Divides Unicode into classes whose characters no set of an expression tells apart, so that a transition table has
/// few columns.
/// </summary>
internal sealed class CharacterClasses
{
    private readonly int[] starts;
    private readonly int[] classes;
    private readonly int[] ascii = new int[128];
    private readonly List<int> representatives = [];

    public CharacterClasses(IReadOnlyCollection<CodePointSet> sets)
    {
        starts = FindStarts(sets);
        classes = new int[starts.Length];
        // Each set splits the classes of the stretches it covers; numbers stay dense by renumbering at the end.
        var next = 1;
        foreach (var set in sets)
        {
            var split = new Dictionary<int, int>();
            for (var r = 0; r < set.RangeCount; r++)
            {
                var (first, last) = set.RangeAt(r);
                for (
                    var i = Array.BinarySearch(starts, first);
                    i < starts.Length && starts[i] <= last;
                    i++
                )
                {
                    if (!split.TryGetValue(classes[i], out var target))
                        split.Add(classes[i], target = next++);
                    classes[i] = target;
                }
            }
        }
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < classes.Length; i++)
        {
            if (!numbers.TryGetValue(classes[i], out var number))
            {
                numbers.Add(classes[i], number = numbers.Count);
                representatives.Add(starts[i]);
            }
            classes[i] = number;
        }
        for (var c = 0; c < ascii.Length; c++)
            ascii[c] = Find(c);
    }

    public int Count => representatives.Count;

    /// <summary>Some character of the class.</summary>
    public int RepresentativeOf(int characterClass) => representatives[characterClass];

    public int Of(int codePoint) => codePoint < ascii.Length ? ascii[codePoint] : Find(codePoint);

    private static int[] FindStarts(IReadOnlyCollection<CodePointSet> sets)
    {
        var found = new SortedSet<int> { 0 };
        foreach (var set in sets)
        {
            for (var i = 0; i < set.RangeCount; i++)
            {
                var (first, last) = set.RangeAt(i);
                found.Add(first);
                if (last < CodePointSet.MaxCodePoint)
                    found.Add(last + 1);
            }
        }
        return [.. found];
    }

    private int Find(int codePoint)
    {
        var index = Array.BinarySearch(starts, codePoint);
        return classes[index >= 0 ? index : ~index - 1];
    }
}
