namespace DomainXml.Xml;

/// <content>What can be wrong with end tags, and with elements that have none.</content>
internal sealed partial class XmlScanner
{
    /// <summary>
    /// Behind the name of the element whose end tag is missing, once that has been reported: what seems to stand in it does not.
    /// Null where another mistake, or none, was reported.
    /// </summary>
    public int? UnclosedElementBody { get; private set; }

    private DiagnosticException UnclosedElement()
    {
        if (OpenedAgain() is { } again)
            return again;
        var open = _open[_depth - 1];
        UnclosedElementBody = open.Start + 1 + open.Name.Text.Length;
        return Error(
            "DX0102",
            $"<{open.Name.Text}> has no end tag: the document ends first",
            open.Start + 1,
            open.Start + 1 + open.Name.Text.Length,
            $"Write </{open.Name.Text}>, or <{open.Name.Text}/> where the element is empty."
        );
    }

    private DiagnosticException MismatchedEndTag()
    {
        var start = Start + 2;
        _position = start;
        ReadNameCharacters();
        var found = _text[start.._position];
        var open = _open[_depth - 1];
        var line = Line(open.Start);
        if (found.Length == 0)
            return Error(
                "DX0113",
                $"A name has to follow </, without a space: </{open.Name.Text}>",
                Start,
                start,
                null,
                [open.Name.Text]
            );
        if (MissingLessThan(found) is { } unopened)
            return unopened;
        if (IsClosedAlready(found))
            return Error(
                "DX0103",
                $"</{found}> closes nothing: the <{found}> before it is closed already",
                start,
                _position,
                $"Remove </{found}>."
            );
        if (OpenedAgain() is { } again)
            return again;
        for (var i = _depth - 2; i >= 0; i--)
        {
            if (_open[i].Name.Text != found)
                continue;
            UnclosedElementBody = open.Start + 1 + open.Name.Text.Length;
            return Error(
                "DX0103",
                $"</{found}> comes too early: <{open.Name.Text}> of line {line} is still open",
                start,
                _position,
                $"Close <{open.Name.Text}> first: write </{open.Name.Text}> before this, or <{open.Name.Text}/> on line {line} where it is empty."
            );
        }
        return Error(
            "DX0103",
            $"</{found}> does not match <{open.Name.Text}>, which is open since line {line}",
            start,
            _position,
            $"Write </{open.Name.Text}>.",
            [open.Name.Text]
        );
    }

    private DiagnosticException UnfinishedEndTag() =>
        Error(
            "DX0119",
            $"The end tag </{_open[_depth - 1].Name.Text} is not finished: '>' is missing",
            Start,
            _position,
            "An end tag has a name and nothing else."
        );

    private DiagnosticException ClosesNothing() =>
        Error("DX0104", "This end tag closes nothing: no element is open", Start, Start + 2);

    /// <summary>
    /// Where the innermost element is a second start tag, <c>&lt;name&gt;web&lt;name&gt;</c>, the slash of an end tag is missing.
    /// </summary>
    private DiagnosticException? OpenedAgain()
    {
        if (_depth < 2 || _open[_depth - 1].Name.Text != _open[_depth - 2].Name.Text)
            return null;
        var (first, second) = (_open[_depth - 2].Start, _open[_depth - 1].Start);
        var tag = $"<{_open[_depth - 1].Name.Text}>";
        var between = _text.AsSpan(first..second);
        var firstEnd = between.IndexOf('>');
        if (
            !_text.AsSpan(second).StartsWith(tag)
            || firstEnd < 0
            || between[(firstEnd + 1)..].Contains('<')
            || firstEnd + 1 < between.Length && between[(firstEnd + 1)..].IsWhiteSpace()
        )
            return null;
        UnclosedElementBody = second;
        return Error(
            "DX0103",
            $"{tag} of line {Line(first)} is opened again, not closed: write </{tag[1..]}",
            second + 1,
            second + tag.Length - 1,
            null,
            [$"</{tag[1..]}"]
        );
    }

    /// <summary>Where the text before an end tag holds what looks like its start tag without the first character.</summary>
    private DiagnosticException? MissingLessThan(string name)
    {
        var before = _text.AsSpan(0, Start);
        var tag = before[..].LastIndexOf($"{name}>");
        if (tag <= 0 || before[tag..].Contains('<') || !IsBoundary(before[tag - 1]))
            return null;
        UnclosedElementBody = tag;
        return Error(
            "DX0103",
            $"'<' is missing before '{name}>'",
            tag,
            tag + name.Length,
            null,
            [$"<{name}>"]
        );

        static bool IsBoundary(char c) => c == '>' || XmlCharacters.IsWhiteSpace(c);
    }

    /// <summary>Whether what stands before this end tag is an empty element or another end tag of the same name.</summary>
    private bool IsClosedAlready(string name)
    {
        var before = _text.AsSpan(0, Start).TrimEnd();
        var tag = before.LastIndexOf('<');
        if (tag < 0 || !before.EndsWith(">"))
            return false;
        var markup = before[tag..];
        return markup.SequenceEqual($"</{name}>")
            || markup.EndsWith("/>")
                && markup[1..].StartsWith(name)
                && !XmlCharacters.IsName(markup[name.Length + 1]);
    }
}
