using DomainXml.Xml;

namespace DomainXml.Documents;

/// <summary>What a child node is, as its first characters say.</summary>
internal enum RawKind
{
    Element,
    Text,
    CData,
    Comment,
    ProcessingInstruction,
}

/// <summary>The child nodes of an element or document as they were read.</summary>
/// <param name="text">The text.</param>
/// <param name="starts">Where each of them begins.</param>
/// <param name="end">The index behind the last one.</param>
internal readonly struct RawNodes(string text, int[] starts, int end)
{
    public int Count => starts.Length;

    public int Start(int index) => starts[index];

    public int End(int index) => index + 1 < starts.Length ? starts[index + 1] : end;

    /// <summary>The characters of a node as written.</summary>
    public ReadOnlySpan<char> Raw(int index) =>
        text.AsSpan(starts[index], End(index) - starts[index]);

    public RawKind Kind(int index) =>
        text.AsSpan(starts[index]) switch
        {
            ['<', '!', '-', ..] => RawKind.Comment,
            ['<', '!', ..] => RawKind.CData,
            ['<', '?', ..] => RawKind.ProcessingInstruction,
            ['<', ..] => RawKind.Element,
            _ => RawKind.Text,
        };

    /// <summary>The index of the node that begins at a place, or a negative number.</summary>
    public int IndexOf(int start) => Array.BinarySearch(starts, start);

    /// <summary>What a text, CDATA section or comment says; for a processing instruction, what follows its target.</summary>
    public string Value(int index)
    {
        var raw = Raw(index);
        return Kind(index) switch
        {
            RawKind.Text => XmlText.DecodeText(raw),
            RawKind.CData => XmlText.NormalizeLineEnds(raw[9..^3]),
            RawKind.Comment => XmlText.NormalizeLineEnds(raw[4..^3]),
            RawKind.ProcessingInstruction => XmlText.NormalizeLineEnds(
                raw[(2 + Target(index).Length)..^2].TrimStart(" \t\n\r")
            ),
            _ => "",
        };
    }

    /// <summary>The target of a processing instruction.</summary>
    public ReadOnlySpan<char> Target(int index)
    {
        var raw = Raw(index)[2..^2];
        var end = raw.IndexOfAny(" \t\n\r");
        return end < 0 ? raw : raw[..end];
    }

    /// <summary>Whether the node is a text or CDATA section that says the given words.</summary>
    public bool IsText(int index, string value)
    {
        var kind = Kind(index);
        if (kind == RawKind.Text && !Raw(index).ContainsAny('&', '\r'))
            return Raw(index).SequenceEqual(value);
        return kind is RawKind.Text or RawKind.CData && Value(index) == value;
    }

    /// <summary>Whether the node is text and nothing but white space.</summary>
    public bool IsWhiteSpace(int index) =>
        Kind(index) == RawKind.Text && Raw(index).Trim(" \t\n\r").IsEmpty;
}
