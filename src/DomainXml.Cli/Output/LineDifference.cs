namespace DomainXml.Cli.Output;

/// <summary>Old lines that new ones take the place of; either may be none.</summary>
internal readonly record struct LineEdit(int OldStart, int OldEnd, int NewStart, int NewEnd);

/// <summary>Finds the smallest difference of two lists of lines (Myers 1986, the greedy form).</summary>
internal static class LineDifference
{
    /// <summary>The changes, in order.</summary>
    public static List<LineEdit> Compare(List<string> old, List<string> fresh)
    {
        // What is equal at both ends is most of a document, and costs nothing here.
        var head = 0;
        while (head < old.Count && head < fresh.Count && old[head] == fresh[head])
            head++;
        var tail = 0;
        while (
            tail < old.Count - head
            && tail < fresh.Count - head
            && old[^(tail + 1)] == fresh[^(tail + 1)]
        )
            tail++;
        var a = old[head..^tail];
        var b = fresh[head..^tail];
        return Merge(Trace(a, b), a.Count, b.Count, head);
    }

    /// <summary>The pairs of equal lines on the way with the fewest changes.</summary>
    private static List<(int Old, int New)> Trace(List<string> a, List<string> b)
    {
        var max = a.Count + b.Count;
        // furthest[k + max]: how far into `a` one gets on the diagonal k. A copy for each number of changes shows the way back.
        var furthest = new int[2 * max + 2];
        var history = new List<int[]>();
        for (var changes = 0; changes <= max; changes++)
        {
            history.Add(furthest[(max - changes)..(max + changes + 2)]);
            for (var k = -changes; k <= changes; k += 2)
            {
                var isDown =
                    k == -changes
                    || (k != changes && furthest[max + k - 1] < furthest[max + k + 1]);
                var x = isDown ? furthest[max + k + 1] : furthest[max + k - 1] + 1;
                var y = x - k;
                while (x < a.Count && y < b.Count && a[x] == b[y])
                    (x, y) = (x + 1, y + 1);
                furthest[max + k] = x;
                if (x >= a.Count && y >= b.Count)
                    return WalkBack(history, a.Count, b.Count);
            }
        }
        return [];
    }

    private static List<(int Old, int New)> WalkBack(List<int[]> history, int x, int y)
    {
        var pairs = new List<(int, int)>();
        for (var changes = history.Count - 1; changes >= 0; changes--)
        {
            // This copy holds the diagonals from -changes to changes + 1.
            var furthest = history[changes];
            var k = x - y;
            var isDown =
                k == -changes
                || (k != changes && furthest[changes + k - 1] < furthest[changes + k + 1]);
            var fromK = isDown ? k + 1 : k - 1;
            var fromX = changes == 0 ? 0 : furthest[changes + fromK];
            var fromY = changes == 0 ? 0 : fromX - fromK;
            while (x > fromX && y > fromY && x > 0 && y > 0)
                pairs.Add((--x, --y));
            (x, y) = (fromX, fromY);
        }
        pairs.Reverse();
        return pairs;
    }

    private static List<LineEdit> Merge(
        List<(int Old, int New)> pairs,
        int oldCount,
        int newCount,
        int offset
    )
    {
        var edits = new List<LineEdit>();
        var (x, y) = (0, 0);
        foreach (var (oldAt, newAt) in pairs.Append((oldCount, newCount)))
        {
            if (oldAt > x || newAt > y)
                edits.Add(new(x + offset, oldAt + offset, y + offset, newAt + offset));
            (x, y) = (oldAt + 1, newAt + 1);
        }
        return edits;
    }
}
