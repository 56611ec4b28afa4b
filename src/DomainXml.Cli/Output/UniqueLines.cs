namespace DomainXml.Cli.Output;

/// <summary>Pairs the lines that two texts have once each, as far as they stand in the same order in both (patience).</summary>
internal static class UniqueLines
{
    private const int Missing = -1;
    private const int Several = -2;

    /// <summary>The longest list of pairs that ascends on both sides.</summary>
    public static List<(int Old, int New)> Pair(LineRange a, LineRange b)
    {
        var places = new Dictionary<string, (int Old, int New)>(StringComparer.Ordinal);
        for (var i = 0; i < a.Count; i++)
            places[a[i]] = places.ContainsKey(a[i]) ? (Several, Several) : (i, Missing);
        for (var i = 0; i < b.Count; i++)
        {
            if (places.TryGetValue(b[i], out var place))
                places[b[i]] = place.New == Missing ? (place.Old, i) : (Several, Several);
        }
        return LongestAscending([
            .. places.Values.Where(place => place.New >= 0).OrderBy(place => place.Old),
        ]);
    }

    /// <summary>The longest part of the pairs, which ascend on the old side, that ascends on the new side too.</summary>
    private static List<(int Old, int New)> LongestAscending(List<(int Old, int New)> pairs)
    {
        // The smallest end of a list of each length, and for each pair the one before it.
        var ends = new List<int>();
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (pairs[ends[middle]].New < pairs[i].New)
                    low = middle + 1;
                else
                    high = middle;
            }
            before[i] = low == 0 ? Missing : ends[low - 1];
            if (low == ends.Count)
                ends.Add(i);
            else
                ends[low] = i;
        }
        var result = new List<(int, int)>();
        for (var i = ends.Count == 0 ? Missing : ends[^1]; i != Missing; i = before[i])
            result.Add(pairs[i]);
        result.Reverse();
        return result;
    }
}
