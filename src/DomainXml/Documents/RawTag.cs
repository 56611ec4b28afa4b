using System.Buffers;
using DomainXml.Xml;

namespace DomainXml.Documents;

/// <summary>An attribute as it is written in a start tag that is known to be well-formed.</summary>
/// <param name="Start">Where the white space before it begins.</param>
/// <param name="NameStart">Where its name begins.</param>
/// <param name="NameEnd">The index behind its name.</param>
/// <param name="ValueStart">Where its value begins, behind the opening quote.</param>
/// <param name="ValueEnd">Where its closing quote stands.</param>
internal readonly record struct RawAttribute(
    int Start,
    int NameStart,
    int NameEnd,
    int ValueStart,
    int ValueEnd
)
{
    public int End => ValueEnd + 1;

    public ReadOnlySpan<char> Name(string text) => text.AsSpan(NameStart, NameEnd - NameStart);

    public ReadOnlySpan<char> RawValue(string text) =>
        text.AsSpan(ValueStart, ValueEnd - ValueStart);

    /// <summary>The value that it stands for.</summary>
    public string Value(string text)
    {
        var raw = RawValue(text);
        return raw.ContainsAny("&\t\n\r") ? XmlText.DecodeAttribute(raw) : raw.ToString();
    }

    /// <summary>Whether the value as written stands for the given one.</summary>
    public bool HasValue(string text, string value)
    {
        var raw = RawValue(text);
        return raw.ContainsAny("&\t\n\r")
            ? XmlText.DecodeAttribute(raw) == value
            : raw.SequenceEqual(value);
    }
}

/// <summary>Looks again at a start tag that is known to be well-formed.</summary>
internal static class RawTag
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\r/>=");

    /// <summary>The name in a start tag.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the tag begins.</param>
    public static ReadOnlySpan<char> Name(string text, int start)
    {
        var rest = text.AsSpan(start + 1);
        return rest[..rest.IndexOfAny(NameEnds)];
    }

    /// <summary>The attributes of a start tag, in order, added to a list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the tag begins.</param>
    /// <param name="attributes">Receives them.</param>
    public static void ReadAttributes(string text, int start, List<RawAttribute> attributes)
    {
        var position = start + 1 + Name(text, start).Length;
        while (true)
        {
            var before = position;
            SkipWhiteSpace(text, ref position);
            if (text[position] is '>' or '/')
                return;
            var nameStart = position;
            position += text.AsSpan(position).IndexOfAny(NameEnds);
            var nameEnd = position;
            SkipWhiteSpace(text, ref position);
            position++;
            SkipWhiteSpace(text, ref position);
            var valueStart = position + 1;
            var valueEnd = text.IndexOf(text[position], valueStart);
            attributes.Add(new RawAttribute(before, nameStart, nameEnd, valueStart, valueEnd));
            position = valueEnd + 1;
        }
    }

    private static void SkipWhiteSpace(string text, ref int position)
    {
        while (XmlCharacters.IsWhiteSpace(text[position]))
            position++;
    }
}
