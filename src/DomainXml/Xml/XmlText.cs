using System.Globalization;
using System.Text;

namespace DomainXml.Xml;

/// <summary>What raw characters of a well-formed document stand for (XML 1.0, sections 2.11, 3.3.3 and 4.6).</summary>
internal static class XmlText
{
    /// <summary>Reads the reference that a text begins with.</summary>
    /// <returns>Its length; 0 where it is neither one of the five names nor a character reference.</returns>
    /// <param name="text">Begins with an ampersand.</param>
    /// <param name="codePoint">What it stands for; a number beyond Unicode is given as 0x110000.</param>
    public static int ReadReference(ReadOnlySpan<char> text, out int codePoint)
    {
        codePoint = 0;
        if (text.Length > 2 && text[1] == '#')
            return ReadCharacterReference(text, out codePoint);
        (codePoint, var length) = text switch
        {
            ['&', 'l', 't', ';', ..] => ('<', 4),
            ['&', 'g', 't', ';', ..] => ('>', 4),
            ['&', 'a', 'm', 'p', ';', ..] => ('&', 5),
            ['&', 'q', 'u', 'o', 't', ';', ..] => ('"', 6),
            ['&', 'a', 'p', 'o', 's', ';', ..] => ('\'', 6),
            _ => (0, 0),
        };
        return length;
    }

    /// <summary>The value of an attribute: references replaced, each white space character a space.</summary>
    public static string DecodeAttribute(ReadOnlySpan<char> raw) => Decode(raw, isAttribute: true);

    /// <summary>The value of character data: references replaced, line ends as LF.</summary>
    public static string DecodeText(ReadOnlySpan<char> raw) => Decode(raw, isAttribute: false);

    /// <summary>The text with line ends as LF.</summary>
    public static string NormalizeLineEnds(ReadOnlySpan<char> raw) =>
        raw.Contains('\r')
            ? raw.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : raw.ToString();

    private static string Decode(ReadOnlySpan<char> raw, bool isAttribute)
    {
        var result = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            switch (raw[i])
            {
                case '&':
                    i += ReadReference(raw[i..], out var codePoint) - 1;
                    Append(result, codePoint);
                    break;
                case '\r':
                    if (i + 1 < raw.Length && raw[i + 1] == '\n')
                        i++;
                    result.Append(isAttribute ? ' ' : '\n');
                    break;
                case '\n' or '\t' when isAttribute:
                    result.Append(' ');
                    break;
                default:
                    result.Append(raw[i]);
                    break;
            }
        }
        return result.ToString();
    }

    private static void Append(StringBuilder result, int codePoint)
    {
        if (codePoint < 0x10000)
            result.Append((char)codePoint);
        else
            result.Append(char.ConvertFromUtf32(codePoint));
    }

    private static int ReadCharacterReference(ReadOnlySpan<char> text, out int codePoint)
    {
        codePoint = 0;
        var isHex = text[2] == 'x';
        var start = isHex ? 3 : 2;
        var i = start;
        for (; i < text.Length && text[i] != ';'; i++)
        {
            if (!(isHex ? char.IsAsciiHexDigit(text[i]) : char.IsAsciiDigit(text[i])))
                return 0;
            var digit = int.Parse(
                text.Slice(i, 1),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture
            );
            codePoint = Math.Min(codePoint * (isHex ? 16 : 10) + digit, 0x110000);
        }
        return i == start || i == text.Length ? 0 : i + 1;
    }
}
