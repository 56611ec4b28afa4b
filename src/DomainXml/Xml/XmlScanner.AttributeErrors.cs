using System.Buffers;
using System.Globalization;

namespace DomainXml.Xml;

/// <content>What can be wrong with attributes, namespaces and the declaration.</content>
internal sealed partial class XmlScanner
{
    private static readonly SearchValues<char> s_wordEnds = SearchValues.Create(" \t\r\n<>\"'");

    /// <summary>What word processors make of quotes.</summary>
    private const string TypographicQuotes = "‘’‚‛“”„‟‹›«»′″";

    private DiagnosticException BadAttributeName()
    {
        if (EndMissingBefore() is { } unfinished)
            return unfinished;
        if (_position >= _text.Length || _text[_position] == '<')
            return Error(
                "DX0119",
                $"The tag <{Name.Text}> of line {Line(Start)} is not finished: '>' is missing",
                Start,
                Start + _text.AsSpan(Start.._position).TrimEnd().Length
            );
        if (QuoteMissingBefore() is { } unquoted)
            return unquoted;
        var c = _text[_position];
        if (c == '/' && XmlCharacters.IsWhiteSpace(Peek(1)))
            return LonelySlash();
        if (c is ',' or ';')
            return Error(
                "DX0118",
                $"Attributes are separated by a space, not by '{c}'",
                _position,
                _position + 1,
                $"Remove '{c}'."
            );
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

    /// <summary>A slash that ends a tag, with a space behind it, or with nothing.</summary>
    private DiagnosticException LonelySlash()
    {
        var isSplit = _text.AsSpan(_position + 1).TrimStart().StartsWith(">");
        return Error(
            "DX0119",
            isSplit
                ? $"'/' and '>' of the tag <{Name.Text}> have to stand together: '/>'"
                : $"The tag <{Name.Text}> of line {Line(Start)} is not finished: '>' is missing behind '/'",
            _position,
            _position + 1,
            null,
            ["/>"]
        );
    }

    /// <summary>
    /// Where the next markup is this element's end tag, the tag was to end before: what follows the name or the last
    /// attribute is the element's text.
    /// </summary>
    private DiagnosticException? EndMissingBefore()
    {
        var rest = _text.AsSpan(_position);
        var next = rest.IndexOf('<');
        if (next < 0 || rest[..next].Contains('>') || !rest[next..].StartsWith("</"))
            return null;
        var endTag = rest[(next + 2)..];
        var length = endTag.IndexOfAny(s_wordEnds);
        if (length <= 0 || !Name.Text.AsSpan().StartsWith(endTag[..length]))
            return null;
        var end =
            Name.Text.Length == length && _attributeCount > 0
                ? _attributes[_attributeCount - 1].ValueEnd + 1
                : Start + 1 + length;
        return Error(
            "DX0119",
            $"The tag <{endTag[..length]}> of line {Line(Start)} is not finished: '>' is missing",
            Start,
            end
        );
    }

    /// <summary>
    /// Where the value before holds a space and ends with '=', its closing quote is missing: what closed it was the opening
    /// quote of the next attribute.
    /// </summary>
    private DiagnosticException? QuoteMissingBefore()
    {
        if (_attributeCount == 0)
            return null;
        ref readonly var last = ref _attributes[_attributeCount - 1];
        var value = _text.AsSpan(last.ValueStart, last.ValueEnd - last.ValueStart).TrimEnd();
        return value.EndsWith("=") && value.ContainsAny(" \t\r\n")
            ? MissingClosingQuote(last, _text[last.ValueEnd])
            : null;
    }

    private DiagnosticException MissingSpace() =>
        EndMissingBefore()
        ?? QuoteMissingBefore()
        ?? Error(
            "DX0118",
            "White space is missing before the next attribute",
            _position,
            _position + 1,
            "Separate attributes with a space."
        );

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
        EndMissingBefore()
        ?? EqualsMissing(attribute)
        ?? Error(
            "DX0117",
            $"'{attribute.Name.Text}' has no value",
            attribute.NameStart,
            attribute.NameEnd,
            $"Write {attribute.Name.Text}='...'."
        );

    private DiagnosticException? EqualsMissing(in XmlAttributeToken attribute)
    {
        var quote = Peek(0);
        if (quote is not ('"' or '\''))
            return null;
        var rest = _text.AsSpan(_position + 1);
        var end = rest.IndexOfAny(quote, '<', '\n');
        var value = end >= 0 && rest[end] == quote ? rest[..end] : "...";
        return Error(
            "DX0117",
            $"'=' is missing between '{attribute.Name.Text}' and its value",
            attribute.NameStart,
            attribute.NameEnd,
            null,
            [$"{attribute.Name.Text}={quote}{value}{quote}"]
        );
    }

    private DiagnosticException MissingQuotes(in XmlAttributeToken attribute)
    {
        var value = BareValue();
        var isTypographic = TypographicQuotes.Contains(Peek(0));
        var written = $"{attribute.Name.Text}='{value.Trim(TypographicQuotes)}'";
        return Error(
            "DX0117",
            isTypographic
                ? $"The value of '{attribute.Name.Text}' is in typographic quotes; write ' or \""
                : $"The value of '{attribute.Name.Text}' is not in quotes",
            attribute.NameStart,
            attribute.NameEnd,
            $"Write {(value.Length > 0 ? written : $"{attribute.Name.Text}='...'")}.",
            value.Length > 0 ? [written] : []
        );
    }

    /// <summary>The value that stands here without quotes, or lacks the first one; empty where it is long or there is none.</summary>
    private ReadOnlySpan<char> BareValue()
    {
        const int longest = 60;
        var rest = _text.AsSpan(_position);
        var end = rest.IndexOfAny(s_wordEnds);
        var value = end < 0 ? rest : rest[..end];
        if (value.EndsWith("/") && rest[value.Length..].StartsWith(">"))
            value = value[..^1];
        return value.Length > longest ? [] : value;
    }

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
