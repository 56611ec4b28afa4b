using System.Xml.Linq;

namespace DomainXml.Cli.Output;

/// <summary>Shows parts of a document as they are written in it.</summary>
internal static class NodeSource
{
    /// <summary>A node's text, moved to the left margin.</summary>
    /// <param name="node">A node that was read from a text.</param>
    public static string Of(XObject node)
    {
        var text = SourceDocument.TextOf(node)!;
        var start = text.OffsetAt(SourceDocument.SpanOf(node)!.Value.Start);
        var end = text.OffsetAt(SourceDocument.SpanOf(node)!.Value.End);
        if (node is XElement element)
            (start, end) = (
                start - 1,
                text.OffsetAt(SourceDocument.SpanOfWhole(element)!.Value.End)
            );
        else if (node is XAttribute)
            end = text.OffsetAt(SourceDocument.SpanOfValue(node)!.Value.End) + 1;
        var line = text.Line(text.PositionAt(start).Line);
        var indent = line[..(line.Length - line.TrimStart(" \t").Length)].ToString();
        return text.Text[start..end]
            .Replace("\n" + indent, "\n", StringComparison.Ordinal)
            .ReplaceLineEndings();
    }
}
