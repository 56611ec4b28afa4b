namespace DomainXml.ViewProbes;

/// <summary>Judges a text that was written after an edit by where it differs from the one that was read.</summary>
internal static class EditedText
{
    /// <summary>What is wrong; null where only the given stretches differ.</summary>
    public static string? Judge(string before, string after, IReadOnlyList<Stretch> stretches)
    {
        if (stretches.Count == 0)
            return before == after ? null : "nothing changed, but the text did";
        var start = stretches.Min(stretch => stretch.Start);
        var end = stretches.Max(stretch => stretch.End);
        if (
            after.Length < start + before.Length - end
            || !after.StartsWith(before[..start], StringComparison.Ordinal)
            || !after.EndsWith(before[end..], StringComparison.Ordinal)
        )
            return $"more than the edit changed: {Difference(before, after)}";
        if (stretches.All(stretch => stretch.IsInsertion) && Removed(before, after) > 0)
            return $"an insertion took something away: {Difference(before, after)}";
        return BlankLines(after) > BlankLines(before)
            ? $"there is a new blank line: {Difference(before, after)}"
            : null;
    }

    /// <summary>The part of two texts that differs, for people.</summary>
    public static string Difference(string before, string after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = CommonEnd(before, after, start);
        return $"'{Show(before[start..^end])}' became '{Show(after[start..^end])}' behind '{Show(before[Math.Max(0, start - 30)..start])}'";
    }

    /// <summary>How many characters of the first text are not in the second.</summary>
    private static int Removed(string before, string after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        return before.Length - start - CommonEnd(before, after, start);
    }

    private static int CommonEnd(string before, string after, int start)
    {
        var length = 0;
        while (
            length < before.Length - start
            && length < after.Length - start
            && before[^(length + 1)] == after[^(length + 1)]
        )
            length++;
        return length;
    }

    private static int BlankLines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n').Count(line => line.Trim().Length == 0);

    private static string Show(string text) =>
        (text.Length > 300 ? text[..300] + "..." : text)
            .Replace("\r", "\\r", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
}
