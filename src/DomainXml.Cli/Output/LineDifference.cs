namespace DomainXml.Cli.Output;

/// <summary>Old lines that new ones take the place of; either may be none.</summary>
internal readonly record struct LineEdit(int OldStart, int OldEnd, int NewStart, int NewEnd);

/// <summary>
/// Finds the difference of two lists of lines: the smallest one (Myers 1986, the greedy form) where few lines differ. Where many
/// do, that would cost their number squared; then lines that both have once are taken as the same ones, and what lies between
/// them is compared on its own.
/// </summary>
internal static class LineDifference
{
    /// <summary>The changed lines up to which the smallest difference is looked for: some 16 MB, for a moment.</summary>
    internal const int MostChanges = 2000;

    /// <summary>The changes, in order.</summary>
    /// <param name="old">The old lines.</param>
    /// <param name="fresh">The new lines.</param>
    /// <param name="mostChanges">Where more lines differ, the difference need not be the smallest.</param>
    public static List<LineEdit> Compare(
        List<string> old,
        List<string> fresh,
        int mostChanges = MostChanges
    )
    {
        var edits = new List<LineEdit>();
        Compare(
            new LineRange(old, 0, old.Count),
            new LineRange(fresh, 0, fresh.Count),
            mostChanges,
            edits
        );
        return edits;
    }

    private static void Compare(LineRange a, LineRange b, int mostChanges, List<LineEdit> edits)
    {
        // What is equal at both ends is most of a document, and costs nothing here.
        var head = 0;
        while (head < a.Count && head < b.Count && a[head] == b[head])
            head++;
        var tail = 0;
        while (
            tail < a.Count - head
            && tail < b.Count - head
            && a[a.Count - 1 - tail] == b[b.Count - 1 - tail]
        )
            tail++;
        (a, b) = (a[head..^tail], b[head..^tail]);
        if (a.Count == 0 || b.Count == 0)
            AddEdit(a, b, edits);
        else if (SmallestDifference.Find(a, b, mostChanges) is { } pairs)
            AddEdits(pairs, a, b, (gapA, gapB) => AddEdit(gapA, gapB, edits));
        else if (UniqueLines.Pair(a, b) is { Count: > 0 } anchors)
            AddEdits(anchors, a, b, (gapA, gapB) => Compare(gapA, gapB, mostChanges, edits));
        else
            AddEdit(a, b, edits);
    }

    /// <summary>What lies between pairs of equal lines.</summary>
    private static void AddEdits(
        List<(int Old, int New)> pairs,
        LineRange a,
        LineRange b,
        Action<LineRange, LineRange> add
    )
    {
        var (x, y) = (0, 0);
        foreach (var (oldAt, newAt) in pairs.Append((a.Count, b.Count)))
        {
            if (oldAt > x || newAt > y)
                add(a[x..oldAt], b[y..newAt]);
            (x, y) = (oldAt + 1, newAt + 1);
        }
    }

    private static void AddEdit(LineRange a, LineRange b, List<LineEdit> edits)
    {
        if (a.Count > 0 || b.Count > 0)
            edits.Add(new(a.Start, a.Start + a.Count, b.Start, b.Start + b.Count));
    }
}
