using System.Globalization;

namespace DomainXml.Xml;

/// <content>What can be wrong with attributes, references, namespaces and the declaration.</content>
internal sealed partial class XmlScanner
{
    private DiagnosticException BadAttributeName()
    {
        if (_position >= _text.Length || _text[_position] == '<')
            return Error(
                "DX0119",
                $"The tag <{Name.Text}> of line {Line(Start)} is not finished: '>' is missing",
                Start,
                _position
            );
        var c = _text[_position];
        if (c is '"' or '\'')
            return Error(
                "DX0113",
                $"A stray quote ({c}) in the tag <{Name.Text}>",
                _position,
                _position + 1,
                "Is there a quote too many, or one missing before it?"
            );
        if (XmlCharacters.ForbiddenControls.Contains(c))
            return Forbidden(_position);
        return Error(
            "DX0113",
            $"The name of an attribute can't begin with {XmlCharacters.Describe(c)}",
            _position,
            _position + 1
        );
    }

    private DiagnosticException TooManyAttributes() =>
        Error(
            "DX0128",
            $"<{Name.Text}> has more than {_options.MaxAttributes.ToString(CultureInfo.InvariantCulture)} attributes",
            Start + 1,
            Start + 1 + Name.Text.Length
        );

    private DiagnosticException ValueTooLong(in XmlAttributeToken attribute) =>
        Error(
            "DX0129",
            $"The value of '{attribute.Name.Text}' is longer than {_options.MaxAttributeLength.ToString("N0", CultureInfo.InvariantCulture)} characters",
            attribute.NameStart,
            attribute.NameEnd
        );

    private DiagnosticException DuplicateAttribute(string name, int start, int end)
    {
        // The first one is among those already read; its name can be written with another prefix.
        var first = 0;
        foreach (ref readonly var attribute in Attributes)
        {
            if (
                attribute.NameStart < start
                && (attribute.Name.Text == name || attribute.Name.LocalName == name)
            )
            {
                first = attribute.NameStart;
                break;
            }
        }
        return Error(
            "DX0114",
            $"'{name}' is given twice in <{Name.Text}>",
            start,
            end,
            $"It stands already at {Source.PositionAt(first)}; remove one of them."
        );
    }

    private DiagnosticException MissingValue(in XmlAttributeToken attribute) =>
        Error(
            "DX0117",
            $"'{attribute.Name.Text}' has no value",
            attribute.NameStart,
            attribute.NameEnd,
            $"Write {attribute.Name.Text}='...'."
        );

    private DiagnosticException MissingQuotes(in XmlAttributeToken attribute) =>
        Error(
            "DX0117",
            $"The value of '{attribute.Name.Text}' is not in quotes",
            attribute.NameStart,
            attribute.NameEnd,
            $"Write {attribute.Name.Text}='...'."
        );

    private DiagnosticException MissingClosingQuote(in XmlAttributeToken attribute, char quote) =>
        Error(
            "DX0107",
            $"The value of '{attribute.Name.Text}' has no closing quote ({quote})",
            attribute.NameStart,
            attribute.NameEnd
        );

    private DiagnosticException LessThanInValue(in XmlAttributeToken attribute, char quote)
    {
        // A tag's end or a new line before the '<' shows that the value was meant to end earlier.
        var value = _text.AsSpan(attribute.ValueStart, _position - attribute.ValueStart);
        return value.ContainsAny('\n', '>')
            ? MissingClosingQuote(attribute, quote)
            : Error(
                "DX0108",
                $"'<' in the value of '{attribute.Name.Text}' has to be written &lt;",
                _position,
                _position + 1,
                $"Or is the closing quote ({quote}) missing?"
            );
    }

    private DiagnosticException BadReference()
    {
        var rest = _text.AsSpan(_position + 1);
        if (rest.StartsWith("#"))
            return BadCharacterReference(Math.Min(rest.Length + 1, 2));
        var length = 0;
        while (length < rest.Length && XmlCharacters.IsName(rest[length]))
            length++;
        if (length == 0 || length == rest.Length || rest[length] != ';')
            return Error(
                "DX0109",
                "'&' has to be written &amp;",
                _position,
                _position + 1,
                null,
                ["&amp;"]
            );
        return Error(
            "DX0110",
            $"&{rest[..length]}; is not defined",
            _position,
            _position + length + 2,
            "There are &amp; &lt; &gt; &quot; &apos; and character references such as &#160;. For a plain '&', write &amp;."
        );
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

    private DiagnosticException UndeclaredPrefix(XmlName name, int start)
    {
        var prefix = name.Prefix.Name;
        var usual = XmlNamespaces.UsualFor(prefix);
        var uri = usual.Count > 0 ? usual[0] : "...";
        return Error(
            "DX0115",
            $"The prefix '{prefix}' is not declared",
            start,
            start + prefix.Length,
            $"Declare it in the root element: xmlns:{prefix}='{uri}'.",
            [.. usual]
        );
    }

    private DiagnosticException ReservedPrefix(string prefix, int start) =>
        Error(
            "DX0116",
            prefix is "xml" or "xmlns"
                ? $"The prefix '{prefix}' is XML's own and can't be used so"
                : "The namespaces of 'xml' and 'xmlns' can't be given to another prefix",
            start,
            start + Math.Max(prefix.Length, 1)
        );

    private DiagnosticException EmptyNamespace(string prefix, in XmlAttributeToken attribute) =>
        Error(
            "DX0116",
            $"The prefix '{prefix}' is declared with an empty namespace",
            attribute.NameStart,
            attribute.NameEnd,
            "Only the default namespace can be empty: xmlns=''."
        );

    private DiagnosticException MisplacedDeclaration(int nameStart) =>
        Start == 0
            ? Error(
                "DX0125",
                "The XML declaration begins with <?xml in small letters",
                0,
                _position
            )
            : Error(
                "DX0125",
                "The XML declaration may stand only at the very beginning",
                Start,
                nameStart + 3,
                "Remove what is before it, white space included, or remove the declaration."
            );

    private DiagnosticException BadDeclaration(string? mistake) =>
        Error(
            "DX0125",
            $"The XML declaration is not right: {mistake}",
            _position,
            _position + 1,
            "Write <?xml version='1.0' encoding='UTF-8'?>."
        );

    private DiagnosticException UnsupportedVersion(XmlDeclarationText declaration) =>
        Error(
            "DX0126",
            $"XML {declaration.Version} is not accepted; only 1.0 is",
            declaration.VersionRange.Start,
            declaration.VersionRange.End,
            "Write version='1.0'.",
            ["1.0"]
        );
}
