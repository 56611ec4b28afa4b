using System.Buffers;
using System.Globalization;
using System.Xml;

namespace DomainXml.Xml;

/// <summary>The character classes of XML 1.0. Names follow the fourth edition, as everything in System.Xml does.</summary>
internal static class XmlCharacters
{
    private const string Controls =
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F";

    /// <summary>Where a run of plain character data ends or needs a second look.</summary>
    public static readonly SearchValues<char> TextStops = SearchValues.Create("<&]\r" + Controls);

    /// <summary>Likewise in an attribute value in double quotes.</summary>
    public static readonly SearchValues<char> DoubleQuotedStops = SearchValues.Create(
        "\"<&\t\n\r" + Controls
    );

    /// <summary>Likewise in an attribute value in single quotes.</summary>
    public static readonly SearchValues<char> SingleQuotedStops = SearchValues.Create(
        "'<&\t\n\r" + Controls
    );

    /// <summary>Control characters that may stand nowhere in a document.</summary>
    public static readonly SearchValues<char> ForbiddenControls = SearchValues.Create(Controls);

    public static bool IsWhiteSpace(char c) => c is ' ' or '\n' or '\t' or '\r';

    /// <summary>Whether a name may begin with the character; the colon counts as one.</summary>
    public static bool IsNameStart(char c) =>
        c < 128 ? char.IsAsciiLetter(c) || c is '_' or ':' : XmlConvert.IsStartNCNameChar(c);

    /// <summary>Whether a name may contain the character; the colon counts as one.</summary>
    public static bool IsName(char c) =>
        // One bit for each ASCII character: a look-up costs less than the comparisons.
        c < 128
            ? ((c < 64 ? LowNames : HighNames) >> (c & 63) & 1) != 0
            : XmlConvert.IsNCNameChar(c);

    // '-', '.', '0' to '9' and ':'; then 'A' to 'Z', '_' and 'a' to 'z'.
    private const ulong LowNames = (1UL << '-') | (1UL << '.') | (0x3FFUL << '0') | (1UL << ':');
    private const ulong HighNames =
        (0x3FFFFFFUL << ('A' - 64)) | (1UL << ('_' - 64)) | (0x3FFFFFFUL << ('a' - 64));

    /// <summary>Whether a document may contain the code point.</summary>
    public static bool IsAllowed(int codePoint) =>
        codePoint switch
        {
            < 0x20 => codePoint is 0x9 or 0xA or 0xD,
            <= 0xD7FF => true,
            < 0xE000 => false,
            _ => codePoint is <= 0xFFFD or (>= 0x10000 and <= 0x10FFFF),
        };

    /// <summary>The index of the first surrogate that is not part of a pair; the length of the text where there is none.</summary>
    public static int FindLoneSurrogate(ReadOnlySpan<char> text)
    {
        var from = 0;
        while (text[from..].IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at)
        {
            var index = from + at;
            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                return index;
            from = index + 2;
        }
        return text.Length;
    }

    /// <summary>The index of the first character above ASCII that no document may contain; the length of the text where there is none.</summary>
    public static int FindForbiddenBeyondAscii(ReadOnlySpan<char> text)
    {
        // One look at most texts: they have nothing of the upper part of the plane at all.
        if (!text.ContainsAnyInRange('\uD800', '\uFFFF'))
            return text.Length;
        var lone = FindLoneSurrogate(text);
        var noncharacter = text[..lone].IndexOfAnyInRange('\uFFFE', '\uFFFF');
        return noncharacter < 0 ? lone : noncharacter;
    }

    /// <summary>How a character is named in a message: itself where it can be seen, and its code point.</summary>
    public static string Describe(int codePoint)
    {
        var hex = "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
        return codePoint is > 0x20 and < 0x7F ? $"'{(char)codePoint}'" : hex;
    }
}
