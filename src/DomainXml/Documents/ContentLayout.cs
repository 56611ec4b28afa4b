namespace DomainXml.Documents;

/// <summary>
/// Gives what was added a line of its own with the indentation around it, and takes away the lines of what was removed.
/// </summary>
/// <remarks>
/// Layout is a matter of writing, not of the tree: whoever changes the tree adds and removes elements and nothing else,
/// and an element that is removed again leaves no trace.
/// </remarks>
internal static class ContentLayout
{
    /// <summary>Lays out the content of an element whose children have lines of their own.</summary>
    /// <param name="items">The content; changed in place.</param>
    /// <param name="raw">What was read.</param>
    /// <param name="childBreak">A line end with the children's indentation.</param>
    /// <param name="closingBreak">A line end with the parent's indentation; null where nothing follows the last child.</param>
    public static void Apply(
        List<ContentItem> items,
        RawNodes raw,
        string childBreak,
        string? closingBreak
    )
    {
        JoinLines(items, raw);
        MoveClosingLine(items, raw);
        Insert(items, childBreak, closingBreak);
    }

    /// <summary>Two white spaces that a removed node stood between become one, less a line.</summary>
    private static void JoinLines(List<ContentItem> items, RawNodes raw)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var (first, second) = (items[i - 1], items[i]);
            if (
                first.IsNew
                || second.IsNew
                || second.RawIndex == first.RawLast + 1
                || first.RawCount + second.RawCount > 2
                || !raw.IsWhiteSpace(first.RawIndex)
                || !raw.IsWhiteSpace(second.RawIndex)
            )
                continue;
            var joined = Join(raw.Raw(first.RawIndex), second.Text ?? raw.Raw(second.RawIndex));
            items[i - 1] = second with { Text = joined };
            items.RemoveAt(i);
        }
    }

    private static string Join(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var lastLineEnd = before.LastIndexOfAny('\n', '\r');
        var firstLineEnd = after.IndexOfAny('\n', '\r');
        if (firstLineEnd < 0)
            return before.ToString();
        if (lastLineEnd < 0)
            return after.ToString();
        if (after[firstLineEnd] == '\r' && after[firstLineEnd..].StartsWith("\r\n"))
            firstLineEnd++;
        return string.Concat(before[..(lastLineEnd + 1)], after[(firstLineEnd + 1)..]);
    }

    /// <summary>What was added at the very end belongs before the white space that leads to the end tag.</summary>
    private static void MoveClosingLine(List<ContentItem> items, RawNodes raw)
    {
        var i = items.Count - 1;
        while (i >= 0 && items[i].IsNew && items[i].TakesLine)
            i--;
        if (i < 0 || i == items.Count - 1 || items[i].IsNew)
            return;
        if (items[i].RawIndex != raw.Count - 1 || !raw.IsWhiteSpace(raw.Count - 1))
            return;
        items.Add(items[i]);
        items.RemoveAt(i);
    }

    private static void Insert(List<ContentItem> items, string childBreak, string? closingBreak)
    {
        var hasAdditions = items.Exists(item => item.IsNew && item.TakesLine);
        if (!hasAdditions)
            return;
        for (var i = items.Count - 1; i >= 0; i--)
        {
            var item = items[i];
            if (!item.TakesLine)
                continue;
            var isFirst = i == 0;
            var followsLine = !isFirst && items[i - 1].TakesLine;
            var isAddition = item.IsNew || (followsLine && items[i - 1].IsNew);
            if (i == items.Count - 1 && item.IsNew && closingBreak is not null)
                items.Add(new ContentItem(null, -1, Text: closingBreak));
            if (isAddition && (followsLine || (isFirst && closingBreak is not null)))
                items.Insert(i, new ContentItem(null, -1, Text: childBreak));
        }
    }
}
