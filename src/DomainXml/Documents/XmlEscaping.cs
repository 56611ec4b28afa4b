using System.Globalization;
using System.Text;
using DomainXml.Xml;

namespace DomainXml.Documents;

/// <summary>Writes values so that reading gives them back, whatever they contain.</summary>
internal sealed class XmlEscaping(SourceEncoding encoding, string newLine, string? file)
{
    /// <summary>An attribute's value, without the quotes around it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="quote">The quote that will stand around it.</param>
    public string Attribute(string value, char quote) => Escape(value, quote);

    /// <summary>Character data.</summary>
    public string Text(string value) => Escape(value, '\0');

    /// <summary>What can't be escaped: names, comments, CDATA sections and processing instructions.</summary>
    /// <exception cref="DiagnosticException">It contains a character that the encoding does not have.</exception>
    public string Verbatim(string value)
    {
        foreach (var rune in Runes(value))
        {
            if (rune.Value > encoding.MaxCodePoint)
                throw Impossible(
                    "DX0011",
                    rune.Value,
                    $"can't be written in {encoding.Name} here",
                    "Declare the encoding UTF-8."
                );
        }
        return value.Replace("\n", newLine, StringComparison.Ordinal);
    }

    private string Escape(string value, char quote)
    {
        if (value.AsSpan().IndexOfAnyExcept(Harmless) < 0)
            return value;
        var result = new StringBuilder(value.Length + 16);
        foreach (var rune in Runes(value))
            Append(result, rune, quote);
        return result.ToString();
    }

    private void Append(StringBuilder result, Rune rune, char quote)
    {
        var isText = quote == '\0';
        switch (rune.Value)
        {
            case '&':
                result.Append("&amp;");
                break;
            case '<':
                result.Append("&lt;");
                break;
            case '>':
                result.Append("&gt;");
                break;
            case '"' when quote == '"':
                result.Append("&quot;");
                break;
            case '\'' when quote == '\'':
                result.Append("&apos;");
                break;
            case '\n' when isText:
                result.Append(newLine);
                break;
            case '\t' when isText:
                result.Append('\t');
                break;
            case '\t' or '\n' or '\r':
                result.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
                break;
            default:
                if (rune.Value > encoding.MaxCodePoint)
                    result.Append(CultureInfo.InvariantCulture, $"&#x{rune.Value:X};");
                else
                    result.Append(rune.ToString());
                break;
        }
    }

    /// <summary>The code points of a text that XML can carry.</summary>
    private IEnumerable<Rune> Runes(string value)
    {
        for (var i = 0; i < value.Length; )
        {
            if (!Rune.TryGetRuneAt(value, i, out var rune) || !XmlCharacters.IsAllowed(rune.Value))
                throw Impossible(
                    "DX0010",
                    value[i],
                    "can't be written in XML, not even as a reference",
                    "Remove it from the value."
                );
            yield return rune;
            i += rune.Utf16SequenceLength;
        }
    }

    private DiagnosticException Impossible(string id, int codePoint, string what, string help) =>
        new(
            new Diagnostic(
                id,
                DiagnosticSeverity.Error,
                $"The character {XmlCharacters.Describe(codePoint)} {what}"
            )
            {
                File = file,
                Help = help,
            }
        );

    private static readonly System.Buffers.SearchValues<char> Harmless =
        System.Buffers.SearchValues.Create(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .:;,-_+*/=()[]{}|!?#$%@^~\\`"
        );
}
