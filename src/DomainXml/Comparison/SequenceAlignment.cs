namespace DomainXml.Comparison;

/// <summary>Lays two sequences beside each other: first what is equal, in order; then, in the gaps between, what can be the same.</summary>
internal static class SequenceAlignment
{
    // Beyond this many comparisons the sequences are laid side by side as they are.
    private const int MaximumComparisons = 40_000;

    /// <summary>The pairs of indices that correspond, in order.</summary>
    /// <param name="before">The length of the first sequence.</param>
    /// <param name="after">The length of the second one.</param>
    /// <param name="areEqual">Whether two items are equal.</param>
    /// <param name="canBeSame">Whether an item can have become another one.</param>
    public static IEnumerable<(int Before, int After)> Align(
        int before,
        int after,
        Func<int, int, bool> areEqual,
        Func<int, int, bool> canBeSame
    )
    {
        // A single pair needs no comparison to be one.
        var equal = before == 1 && after == 1 ? [] : Equal(before, after, areEqual);
        var (i, j) = (0, 0);
        foreach (var (nextI, nextJ) in equal.Append((before, after)))
        {
            for (; i < nextI && j < nextJ; i++, j++)
            {
                if (canBeSame(i, j))
                    yield return (i, j);
            }
            if (nextI < before && nextJ < after)
                yield return (nextI, nextJ);
            (i, j) = (nextI + 1, nextJ + 1);
        }
    }

    /// <summary>The longest run of equal items that both have in this order.</summary>
    private static List<(int, int)> Equal(int before, int after, Func<int, int, bool> areEqual)
    {
        var result = new List<(int, int)>();
        var start = 0;
        while (start < before && start < after && areEqual(start, start))
        {
            result.Add((start, start));
            start++;
        }
        var end = 0;
        while (
            end < before - start
            && end < after - start
            && areEqual(before - 1 - end, after - 1 - end)
        )
            end++;
        var (rows, columns) = (before - start - end, after - start - end);
        if (rows > 0 && columns > 0 && (long)rows * columns <= MaximumComparisons)
            AddMiddle(result, start, rows, columns, areEqual);
        for (var i = end; i > 0; i--)
            result.Add((before - i, after - i));
        return result;
    }

    private static void AddMiddle(
        List<(int, int)> result,
        int start,
        int rows,
        int columns,
        Func<int, int, bool> areEqual
    )
    {
        var isEqual = new bool[rows, columns];
        var longest = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                isEqual[i, j] = areEqual(start + i, start + j);
                longest[i, j] = isEqual[i, j]
                    ? longest[i + 1, j + 1] + 1
                    : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }
        var (row, column) = (0, 0);
        while (row < rows && column < columns)
        {
            if (isEqual[row, column])
                result.Add((start + row++, start + column++));
            else if (longest[row + 1, column] >= longest[row, column + 1])
                row++;
            else
                column++;
        }
    }
}
