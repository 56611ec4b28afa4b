namespace DomainXml.RelaxNg.XmlSyntax;

/// <summary>Translates between offsets in a text and lines and columns, and finds where the parts of tags end.</summary>
internal sealed class SchemaText
{
    private readonly string text;
    private readonly List<int> lineStarts = [0];

    public SchemaText(string text)
    {
        this.text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] == '\n'
                || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
            )
                lineStarts.Add(i + 1);
        }
    }

    public SourcePosition End => PositionAt(text.Length);

    public int OffsetOf(int line, int column) =>
        Math.Min(lineStarts[Math.Min(line, lineStarts.Count) - 1] + column - 1, text.Length);

    public SourcePosition PositionAt(int offset)
    {
        var index = lineStarts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return new SourcePosition(line + 1, offset - lineStarts[line] + 1);
    }

    public SourceSpan Span(int start, int end) => new(PositionAt(start), PositionAt(end));

    public bool StartsWith(int offset, string value) =>
        string.CompareOrdinal(text, offset, value, 0, value.Length) == 0;

    /// <summary>The offset behind the <c>&gt;</c> of the tag whose name begins at the offset.</summary>
    public int TagEnd(int nameOffset)
    {
        var quote = '\0';
        for (var i = nameOffset; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c == '>')
                return i + 1;
        }
        return text.Length;
    }

    /// <summary>The stretch between the quotes of the attribute whose name begins at the offset.</summary>
    public SourceSpan AttributeValue(int nameOffset)
    {
        var open = text.IndexOfAny(Quotes, nameOffset);
        var close = open < 0 ? -1 : text.IndexOf(text[open], open + 1);
        return close < 0 ? Span(nameOffset, nameOffset) : Span(open + 1, close);
    }

    /// <summary>The offset of the next <c>&lt;</c>, where character data ends.</summary>
    public int TextEnd(int offset)
    {
        var end = text.IndexOf('<', offset);
        return end < 0 ? text.Length : end;
    }

    /// <summary>A few characters at the place, for a message; on one line.</summary>
    public string Excerpt(int offset)
    {
        const int Length = 24;
        var end = Math.Min(text.Length, offset + Length);
        for (var i = offset; i < end; i++)
        {
            if (char.IsControl(text[i]))
                end = i;
        }
        return text.Substring(offset, end - offset) + (end == offset + Length ? "..." : "");
    }

    private static readonly char[] Quotes = ['"', '\''];
}
