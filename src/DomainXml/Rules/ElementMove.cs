using System.Xml.Linq;

namespace DomainXml.Rules;

/// <summary>Moves an element into a sibling, as a change of the text: with the indentation that it has there.</summary>
internal static class ElementMove
{
    /// <summary>The change; null where an element was not read from a text.</summary>
    /// <param name="element">What to move.</param>
    /// <param name="sibling">Where to: it becomes the last child.</param>
    /// <param name="isSafe">Whether the document means the same to libvirt afterwards.</param>
    public static DiagnosticFix? Into(XElement sibling, XElement element, bool isSafe)
    {
        if (
            SourceDocument.TextOf(element) is not { } source
            || SourceDocument.SpanOfWhole(element) is not { } span
            || SourceDocument.SpanOfWhole(sibling) is not { } target
            || Fixes.Remove(element, isSafe) is not { Edits: [var removal] }
        )
            return null;
        var text = source.Text;
        var start = source.OffsetAt(span.Start);
        var moved = text[start..source.OffsetAt(span.End)];
        var insertion = Insertion(text, source.OffsetAt(target.End), sibling, start, moved);
        return new DiagnosticFix(
            $"Move <{element.Name.LocalName}> into <{sibling.Name.LocalName}>",
            isSafe,
            removal.Start < insertion.Start ? [removal, insertion] : [insertion, removal]
        );
    }

    private static TextEdit Insertion(
        string text,
        int end,
        XElement sibling,
        int start,
        string moved
    )
    {
        var indent = IndentBefore(text, start);
        var isEmpty = text[end - 2] == '/';
        var tag = isEmpty ? end - 2 : text.LastIndexOf("</", end - 1, StringComparison.Ordinal);
        var behind = text.AsSpan(0, tag).TrimEnd().Length;
        // What does not have its lines to itself stays on the line.
        if (indent is null || (!isEmpty && IndentBefore(text, tag) is null))
            return isEmpty
                ? new TextEdit(behind, end - behind, $">{moved}</{sibling.Name.LocalName}>")
                : new TextEdit(tag, 0, moved);
        var line = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var step = indent.Length >= 2 && indent[0] == ' ' ? "  " : "\t";
        var inside =
            line + indent + step + moved.Replace("\n", "\n" + step, StringComparison.Ordinal);
        return isEmpty
            ? new TextEdit(
                behind,
                end - behind,
                $">{inside}{line}{indent}</{sibling.Name.LocalName}>"
            )
            : new TextEdit(behind, 0, inside);
    }

    /// <summary>The white space between a line's start and a place; null where something else is there.</summary>
    private static string? IndentBefore(string text, int place)
    {
        var start = text.LastIndexOf('\n', Math.Max(place - 1, 0)) + 1;
        var before = text[start..place];
        return string.IsNullOrWhiteSpace(before) ? before : null;
    }
}
