namespace DomainXml.Documents;

/// <summary>How a document is laid out, so that what is added looks like what is there. Immutable.</summary>
internal sealed class DocumentStyle
{
    /// <summary>Looks at a document.</summary>
    /// <param name="text">The document.</param>
    /// <param name="root">Where its root element was read; null where the root is new.</param>
    public DocumentStyle(string text, ElementSource? root)
    {
        var lineEnd = text.AsSpan().IndexOfAny('\n', '\r');
        NewLine =
            lineEnd < 0 || text[lineEnd] == '\n' ? "\n"
            : lineEnd + 1 < text.Length && text[lineEnd + 1] == '\n' ? "\r\n"
            : "\r";
        Unit = root is null ? "  " : ChildIndent(root.Nodes) ?? "  ";
        if (Unit.Length == 0)
            Unit = "  ";
        if (root is null)
            return;
        var attributes = new List<RawAttribute>();
        RawTag.ReadAttributes(text, root.Start, attributes);
        if (attributes.Count > 0)
            Quote = text[attributes[0].ValueEnd];
    }

    /// <summary>The line end in use: that of the first line.</summary>
    public string NewLine { get; }

    /// <summary>By how much each level is indented: as much as the root's children.</summary>
    public string Unit { get; }

    /// <summary>The quote around attribute values: that of the root's first one.</summary>
    public char Quote { get; } = '\'';

    /// <summary>The indentation of the first child that begins a line; null where none does.</summary>
    public static string? ChildIndent(RawNodes nodes)
    {
        for (var i = 0; i + 1 < nodes.Count; i++)
        {
            if (nodes.IsWhiteSpace(i) && Indent(nodes.Raw(i)) is { } indent)
                return indent;
        }
        return null;
    }

    /// <summary>The white space at the beginning of the line that a place is on.</summary>
    public static string LineIndent(string text, int offset)
    {
        var start = text.AsSpan(0, offset).LastIndexOfAny('\n', '\r') + 1;
        var end = start;
        while (end < offset && text[end] is ' ' or '\t')
            end++;
        return text[start..end];
    }

    /// <summary>Whether only white space stands before a place on its line.</summary>
    public static bool BeginsLine(string text, int offset)
    {
        var before = text.AsSpan(0, offset).TrimEnd(" \t");
        return before.IsEmpty || before[^1] is '\n' or '\r';
    }

    /// <summary>What follows the last line end; null where there is none.</summary>
    private static string? Indent(ReadOnlySpan<char> whiteSpace)
    {
        var lineEnd = whiteSpace.LastIndexOfAny('\n', '\r');
        return lineEnd < 0 ? null : whiteSpace[(lineEnd + 1)..].ToString();
    }
}
