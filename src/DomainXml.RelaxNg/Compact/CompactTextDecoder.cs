using System.Globalization;
using System.Text;
using System.Xml;

namespace DomainXml.RelaxNg.Compact;

/// <summary>Makes a <see cref="CompactText"/> of a file's text: escapes, line ends, forbidden characters.</summary>
internal sealed class CompactTextDecoder
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Stands for what has been reported already; no schema can contain it.</summary>
    public const char Rejected = '\0';

    private readonly string _source;
    private readonly StringBuilder _decoded = new();
    private readonly List<int> _offsets = [];
    private readonly List<int> _lineStarts = [];
    private readonly List<(string Id, int Start, int End, string Message)> _mistakes = [];

    private CompactTextDecoder(string source) => _source = source;

    /// <summary>Decodes the text.</summary>
    /// <param name="file">The file's address.</param>
    /// <param name="source">The file's text.</param>
    /// <param name="errors">The list for the text's mistakes.</param>
    public static CompactText Decode(string file, string source, out CompactErrors errors)
    {
        var decoder = new CompactTextDecoder(source);
        decoder.Run();
        var text = decoder._decoded.ToString();
        // Most schemas have neither escapes nor carriage returns; then places need no table.
        var same = text == source;
        var result = new CompactText(
            file,
            text,
            same ? null : [.. decoder._offsets],
            decoder._lineStarts
        );
        errors = new CompactErrors(result);
        foreach (var (id, start, end, message) in decoder._mistakes)
            errors.Add(id, start, end, message);
        return result;
    }

    private void Run()
    {
        var at = _source.Length > 0 && _source[0] == ByteOrderMark ? 1 : 0;
        _lineStarts.Add(at);
        while (at < _source.Length)
        {
            var character = _source[at];
            if (character is '\n' or '\r')
            {
                var next = at + 1;
                if (character == '\r' && next < _source.Length && _source[next] == '\n')
                    next++;
                Append('\n', at);
                _lineStarts.Add(next);
                at = next;
            }
            else if (character == '\\' && FindEscape(at) is var digits and >= 0)
            {
                at = DecodeEscape(at, digits);
            }
            else if (
                char.IsHighSurrogate(character)
                && at + 1 < _source.Length
                && char.IsLowSurrogate(_source[at + 1])
            )
            {
                Append(character, at);
                Append(_source[at + 1], at + 1);
                at += 2;
            }
            else
            {
                AppendChecked(character, at);
                at++;
            }
        }
        _offsets.Add(at);
    }

    /// <summary>Where the digits of the escape that begins here are, or -1 where none begins.</summary>
    private int FindEscape(int at)
    {
        var next = at + 1;
        while (next < _source.Length && _source[next] == 'x')
            next++;
        return next > at + 1 && next < _source.Length && _source[next] == '{' ? next + 1 : -1;
    }

    private int DecodeEscape(int at, int digits)
    {
        var end = digits;
        while (end < _source.Length && Uri.IsHexDigit(_source[end]))
            end++;
        var isClosed = end > digits && end < _source.Length && _source[end] == '}';
        if (!isClosed)
        {
            Append(Rejected, at);
            Note(
                CompactErrorIds.Escape,
                "The escape is not complete; expected hexadecimal digits and '}', as in \\x{20}."
            );
            return end;
        }
        var hexadecimal = _source.Substring(digits, end - digits).TrimStart('0');
        var code = hexadecimal.Length is > 0 and <= 6
            ? int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : -1;
        if (code == '\n')
        {
            Append(CompactText.EscapedLineFeed, at);
        }
        else if (code == '\r')
        {
            Append(CompactText.EscapedCarriageReturn, at);
        }
        else if (code is >= 0x10000 and <= 0x10FFFF)
        {
            var pair = char.ConvertFromUtf32(code);
            Append(pair[0], at);
            Append(pair[1], at);
        }
        else if (code is >= 0 and <= 0xFFFF && XmlConvert.IsXmlChar((char)code))
        {
            Append((char)code, at);
        }
        else
        {
            Append(Rejected, at);
            Note(
                CompactErrorIds.Escape,
                "The escape does not stand for a character that XML allows."
            );
        }
        return end + 1;
    }

    private void AppendChecked(char character, int at)
    {
        if (XmlConvert.IsXmlChar(character))
        {
            Append(character, at);
            return;
        }
        Append(Rejected, at);
        Note(
            CompactErrorIds.Character,
            $"The character U+{(int)character:X4} is not allowed in a schema."
        );
    }

    private void Append(char character, int offset)
    {
        _decoded.Append(character);
        _offsets.Add(offset);
    }

    /// <summary>Notes a mistake of the character appended last.</summary>
    private void Note(string id, string message) =>
        _mistakes.Add((id, _decoded.Length - 1, _decoded.Length, message));
}
