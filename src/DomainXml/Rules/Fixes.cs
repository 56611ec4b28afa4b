using System.Xml.Linq;
using DomainXml.RelaxNg;

namespace DomainXml.Rules;

/// <summary>Changes of the text that mend a finding.</summary>
internal static class Fixes
{
    /// <summary>Writes another value; null where the value was not read from a text.</summary>
    /// <param name="place">A value.</param>
    /// <param name="value">The new value, which needs no escaping.</param>
    /// <param name="isSafe">Whether the document means the same to libvirt afterwards.</param>
    public static DiagnosticFix? Write(Place place, string value, bool isSafe) =>
        place.IsValue && SourceDocument.SpanOfValue(place.Node) is { } span
            ? new DiagnosticFix($"Write '{value}'", isSafe, [Edit(place.Node, span, value)])
            : null;

    /// <summary>Writes another attribute in the place of one.</summary>
    public static DiagnosticFix? Replace(XAttribute attribute, string text, bool isSafe)
    {
        if (
            SourceDocument.SpanOf(attribute) is not { } name
            || SourceDocument.SpanOfValue(attribute) is not { } value
            || SourceDocument.TextOf(attribute) is not { } source
        )
            return null;
        var start = source.OffsetAt(name.Start);
        var end = source.OffsetAt(value.End) + 1;
        return new DiagnosticFix($"Write {text}", isSafe, [new TextEdit(start, end - start, text)]);
    }

    /// <summary>Removes an attribute with the white space before it.</summary>
    public static DiagnosticFix? Remove(XAttribute attribute, bool isSafe)
    {
        if (
            SourceDocument.SpanOf(attribute) is not { } name
            || SourceDocument.SpanOfValue(attribute) is not { } value
            || SourceDocument.TextOf(attribute) is not { } text
        )
            return null;
        var start = text.OffsetAt(name.Start);
        while (start > 0 && char.IsWhiteSpace(text.Text[start - 1]))
            start--;
        // The closing quote is behind the value.
        var end = text.OffsetAt(value.End) + 1;
        return new DiagnosticFix(
            $"Remove '{attribute.Name.LocalName}'",
            isSafe,
            [new TextEdit(start, end - start, "")]
        );
    }

    /// <summary>Removes an element; with its line, where it has the line to itself.</summary>
    public static DiagnosticFix? Remove(XElement element, bool isSafe)
    {
        if (
            SourceDocument.SpanOfWhole(element) is not { } span
            || SourceDocument.TextOf(element) is not { } source
        )
            return null;
        var text = source.Text;
        var (start, end) = (source.OffsetAt(span.Start), source.OffsetAt(span.End));
        var lineStart = start;
        while (lineStart > 0 && text[lineStart - 1] is ' ' or '\t')
            lineStart--;
        var lineEnd = end;
        while (lineEnd < text.Length && text[lineEnd] is ' ' or '\t' or '\r')
            lineEnd++;
        var hasLine =
            (lineStart == 0 || text[lineStart - 1] == '\n')
            && lineEnd < text.Length
            && text[lineEnd] == '\n';
        if (hasLine)
            (start, end) = (lineStart, lineEnd + 1);
        return new DiagnosticFix(
            $"Remove <{element.Name.LocalName}>",
            isSafe,
            [new TextEdit(start, end - start, "")]
        );
    }

    private static TextEdit Edit(XObject node, SourceSpan span, string value)
    {
        var text = SourceDocument.TextOf(node)!;
        var start = text.OffsetAt(span.Start);
        return new TextEdit(start, text.OffsetAt(span.End) - start, value);
    }
}
