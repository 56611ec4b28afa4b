using System.Xml.Linq;

namespace DomainXml.Documents;

/// <summary>Finds out which of the nodes that were read the nodes of the tree are.</summary>
/// <remarks>
/// Elements know it themselves. Texts, comments and processing instructions are compared by what they say with what
/// was read from the last match on: whichever equal one is found, its raw form says the same.
/// </remarks>
internal static class ContentMatcher
{
    // How far to look for a text among removed neighbours; keeps matching linear.
    private const int LookAhead = 32;

    /// <summary>Whether the children are those that were read, each in its place.</summary>
    public static bool IsUnchanged(XContainer container, RawNodes raw)
    {
        var index = 0;
        for (var node = container.FirstNode; node is not null; node = node.NextNode)
        {
            if (index == raw.Count || !IsSame(node, raw, index))
                return false;
            index++;
        }
        return index == raw.Count;
    }

    /// <summary>The children, each with the node that it was read as.</summary>
    public static List<ContentItem> Match(XContainer container, RawNodes raw)
    {
        var items = new List<ContentItem>();
        var cursor = 0;
        for (var node = container.FirstNode; node is not null; node = node.NextNode)
        {
            var index = Find(node, raw, cursor);
            var count = 1;
            if (index < 0 && node is XText text && CountOfRun(text, raw, cursor) is > 0 and var run)
                (index, count) = (cursor, run);
            if (index >= 0)
                cursor = index + count;
            items.Add(new ContentItem(node, index, count));
        }
        return items;
    }

    private static int Find(XNode node, RawNodes raw, int cursor)
    {
        if (node is XElement element)
        {
            var start = ElementSource.Of(element)?.Start ?? -1;
            var index = start < 0 ? -1 : raw.IndexOf(start);
            // One that was moved in front of where it was read is laid out as if it were new.
            return index >= cursor ? index : -1;
        }
        var last = Math.Min(raw.Count, cursor + LookAhead);
        for (var i = cursor; i < last; i++)
        {
            if (IsSame(node, raw, i))
                return i;
        }
        return -1;
    }

    /// <summary>
    /// How many texts and CDATA sections from a place on say together what one text says; 0 where they do not.
    /// A value that is set makes one text of what was several.
    /// </summary>
    private static int CountOfRun(XText text, RawNodes raw, int cursor)
    {
        if (text.NextNode is XText || text.PreviousNode is XText)
            return 0;
        var rest = text.Value.AsSpan();
        var index = cursor;
        for (; index < raw.Count && raw.Kind(index) is (RawKind.Text or RawKind.CData); index++)
        {
            var said = raw.Value(index);
            if (!rest.StartsWith(said))
                return 0;
            rest = rest[said.Length..];
        }
        return rest.IsEmpty ? index - cursor : 0;
    }

    private static bool IsSame(XNode node, RawNodes raw, int index)
    {
        switch (node)
        {
            case XElement element:
                return ElementSource.Of(element)?.Start == raw.Start(index);
            case XText text:
                return raw.IsText(index, text.Value);
            case XComment comment:
                return raw.Kind(index) == RawKind.Comment && raw.Value(index) == comment.Value;
            case XProcessingInstruction instruction:
                return raw.Kind(index) == RawKind.ProcessingInstruction
                    && raw.Target(index).SequenceEqual(instruction.Target)
                    && raw.Value(index) == instruction.Data;
            default:
                return false;
        }
    }
}
