using System.Globalization;

namespace DomainXml.Xml;

/// <content>What can be wrong with markup, in plain words. One method per mistake.</content>
internal sealed partial class XmlScanner
{
    private DiagnosticException Error(
        string id,
        string message,
        int start,
        int end,
        string? help = null,
        IReadOnlyList<string>? suggestions = null
    )
    {
        end = Math.Clamp(end, start, _text.Length);
        // The first mistake is the one that counts.
        if (_forbidden < start)
            (id, message, start, end, help) = (
                "DX0112",
                ForbiddenMessage(_forbidden),
                _forbidden,
                _forbidden + 1,
                null
            );
        return new DiagnosticException(
            new Diagnostic(id, DiagnosticSeverity.Error, message)
            {
                File = Source.File,
                Span = Source.SpanAt(start, end),
                Found = end - start is > 0 and < 200 ? _text[start..end] : null,
                Help = help,
                Suggestions = suggestions ?? [],
            }
        );
    }

    private int Line(int offset) => Source.PositionAt(offset).Line;

    private string ForbiddenMessage(int offset) =>
        $"The character {XmlCharacters.Describe(_text[offset])} may not stand in XML";

    private DiagnosticException Forbidden(int offset) =>
        Error(
            "DX0112",
            ForbiddenMessage(offset),
            offset,
            offset + 1,
            "Remove it; not even a character reference can stand for it."
        );

    private DiagnosticException DocumentType() =>
        Error(
            "DX0101",
            "A document type declaration (<!DOCTYPE) is not accepted",
            Start,
            Start + 9,
            "Remove it: definitions need none, and it could make a reader fetch files or expand without end."
        );

    private DiagnosticException SecondRoot() =>
        Error(
            "DX0105",
            "A document has one root element; a second one begins here",
            Start,
            Start + 1,
            "Put each definition into a file of its own, or both into one enclosing element."
        );

    private DiagnosticException TextOutsideRoot() =>
        Error(
            "DX0106",
            _rootSeen ? "Text may not follow the root element"
                : _text.Contains('<', StringComparison.Ordinal)
                    ? "Text may not precede the root element"
                : $"This is not XML: a document begins with '<', not with {XmlCharacters.Describe(_text[_position])}",
            _position,
            _position + 1,
            _rootSeen ? null : "A definition begins with '<', such as <domain>."
        );

    private DiagnosticException TooDeep() =>
        Error(
            "DX0127",
            $"<{Name.Text}> is nested deeper than {_options.MaxDepth.ToString(CultureInfo.InvariantCulture)} elements",
            Start + 1,
            _position
        );

    private DiagnosticException BadTagName()
    {
        var c = Peek(0);
        if (_position >= _text.Length)
            return Error("DX0119", "The tag is not finished: the document ends", Start, _position);
        if (_depth > 0 && IsInText(Start))
            return Error(
                "DX0113",
                "'<' has to be written &lt; in text: it begins a tag, and no name follows",
                Start,
                Start + 1,
                null,
                ["&lt;"]
            );
        var help = "In text, write &lt; for '<'.";
        if (XmlCharacters.IsWhiteSpace(c))
            return Error(
                "DX0113",
                "A name has to follow '<', without a space",
                Start,
                _position,
                help
            );
        return Error(
            "DX0113",
            $"A name can't begin with {XmlCharacters.Describe(c)}",
            _position,
            _position + 1,
            help
        );
    }

    /// <summary>Whether other text than white space stands before a place.</summary>
    private bool IsInText(int offset)
    {
        var before = _text.AsSpan(0, offset).TrimEnd();
        return before.Length > 0 && before[^1] != '>';
    }

    private DiagnosticException BadColons(string name, int start) =>
        Error(
            "DX0113",
            $"'{name}' is not a name: a colon separates one prefix from one local name",
            start,
            _position
        );

    private DiagnosticException UnknownMarkup() =>
        Error(
            "DX0131",
            "'<!' begins neither a comment (<!--) nor a CDATA section (<![CDATA[)",
            Start,
            Start + 2
        );

    private DiagnosticException Unclosed(string id, string what, string close, int openLength) =>
        Error(id, $"{what} is not closed: '{close}' is missing", Start, Start + openLength);

    private DiagnosticException DashesInComment() =>
        Error(
            "DX0121",
            "'--' may not stand within a comment",
            _contentEnd,
            _contentEnd + 2,
            "A comment ends with -->; put a space between dashes inside it."
        );

    private DiagnosticException BadProcessingInstruction(int nameStart) =>
        Error(
            "DX0124",
            "A processing instruction has to begin with a plain name",
            Start,
            Math.Max(nameStart, _position),
            "Write <?name content?>."
        );
}
