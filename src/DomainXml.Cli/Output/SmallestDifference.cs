namespace DomainXml.Cli.Output;

/// <summary>The smallest difference of two lists of lines (Myers 1986, the greedy form).</summary>
internal static class SmallestDifference
{
    /// <summary>The pairs of equal lines on the way with the fewest changes; null where it has more than allowed.</summary>
    public static List<(int Old, int New)>? Find(LineRange a, LineRange b, int mostChanges)
    {
        var max = Math.Min(a.Count + b.Count, mostChanges);
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
        return null;
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
}
