using System.Globalization;
using System.Net;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.Xml;

/// <content>What can be wrong with references to characters and entities.</content>
internal sealed partial class XmlScanner
{
    private static readonly string[] s_references = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"];

    private DiagnosticException BadReference()
    {
        var rest = _text.AsSpan(_position + 1);
        if (rest.StartsWith("#"))
            return BadCharacterReference(Math.Min(rest.Length + 1, 2));
        var length = 0;
        while (length < rest.Length && XmlCharacters.IsName(rest[length]))
            length++;
        if (length == 0 || length == rest.Length || rest[length] != ';')
        {
            var whole = $"&{rest[..length]};";
            if (s_references.Contains(whole))
                return Error(
                    "DX0109",
                    $"';' is missing behind {whole[..^1]}",
                    _position,
                    _position + length + 1,
                    null,
                    [whole]
                );
            return Error(
                "DX0109",
                "'&' has to be written &amp;",
                _position,
                _position + 1,
                null,
                ["&amp;"]
            );
        }
        return Error(
            "DX0110",
            $"&{rest[..length]}; is not defined",
            _position,
            _position + length + 2,
            "There are &amp; &lt; &gt; &quot; &apos; and character references such as &#160;. For a plain '&', write &amp;.",
            MeantReference(_text.Substring(_position, length + 2))
        );
    }

    /// <summary>What to write for an entity that HTML has and XML has not, or for a misspelt one of XML's.</summary>
    private static IReadOnlyList<string> MeantReference(string reference)
    {
        var character = WebUtility.HtmlDecode(reference);
        if (character.Length is 1 or 2 && character != reference)
            return
                s_references.FirstOrDefault(item => WebUtility.HtmlDecode(item) == character)
                    is { } known
                ? [known]
                :
                [
                    $"&#{char.ConvertToUtf32(character, 0).ToString(CultureInfo.InvariantCulture)};",
                ];
        return Similarity.Nearest(reference, s_references);
    }

    private DiagnosticException BadCharacterReference(int length)
    {
        var text = _text.AsSpan(_position, Math.Min(length, _text.Length - _position));
        return Error(
            "DX0111",
            $"{text} is not a reference to a character that may stand in XML",
            _position,
            _position + text.Length,
            "Write &#N; with a decimal code point, or &#xN; with a hexadecimal one."
        );
    }
}
