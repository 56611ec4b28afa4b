using DomainXml.Xml;

namespace DomainXml.Suppressions;

/// <summary>Finds the comments that switch diagnostics off, and what each covers.</summary>
internal static class SuppressionScanner
{
    /// <summary>Reads a document for its comments.</summary>
    public static FoundSuppressions Find(SourceText text)
    {
        var comments = new List<SuppressionComment>();
        // Comments that wait for the next element, and those whose element is open, with its depth and start.
        var waiting = new List<SuppressionComment>();
        var open = new Stack<(int Depth, int Start, SuppressionComment[] Comments)>();
        var scanner = new XmlScanner(text);
        try
        {
            while (scanner.Read())
            {
                switch (scanner.Kind)
                {
                    case XmlTokenKind.Comment:
                        Take(scanner, comments, waiting);
                        break;
                    case XmlTokenKind.StartTag when waiting.Count > 0:
                        if (scanner.IsEmptyElement)
                            Cover(waiting, text, scanner.Start, scanner.End);
                        else
                            open.Push((scanner.Depth, scanner.Start, [.. waiting]));
                        waiting.Clear();
                        break;
                    case XmlTokenKind.EndTag:
                        waiting.Clear();
                        if (open.TryPeek(out var element) && element.Depth == scanner.Depth)
                        {
                            open.Pop();
                            Cover(element.Comments, text, element.Start, scanner.End);
                        }
                        break;
                }
            }
            return new FoundSuppressions(comments, IsComplete: true);
        }
        catch (DiagnosticException)
        {
            foreach (var element in open)
                Cover(element.Comments, text, element.Start, text.Text.Length);
            return new FoundSuppressions(comments, IsComplete: false);
        }
    }

    private static void Take(
        XmlScanner scanner,
        List<SuppressionComment> comments,
        List<SuppressionComment> waiting
    )
    {
        var comment = SuppressionComment.Parse(
            scanner.GetContentSpan(),
            scanner.Start,
            scanner.End
        );
        if (comment is null)
            return;
        comments.Add(comment);
        var text = scanner.Source;
        if (comment.Scope == SuppressionScope.Element)
            waiting.Add(comment);
        else if (comment.Scope == SuppressionScope.Line)
            Cover(
                [comment],
                text,
                LineStart(text.Text, comment.Start),
                LineEnd(text.Text, comment.End)
            );
    }

    private static void Cover(
        IEnumerable<SuppressionComment> comments,
        SourceText text,
        int start,
        int end
    )
    {
        foreach (var comment in comments)
            comment.Covered = text.SpanAt(start, end);
    }

    private static int LineStart(string text, int from) =>
        text.AsSpan(0, from).LastIndexOfAny('\n', '\r') + 1;

    private static int LineEnd(string text, int from) =>
        text.AsSpan(from).IndexOfAny('\n', '\r') is >= 0 and var length
            ? from + length
            : text.Length;
}

/// <summary>What <see cref="SuppressionScanner"/> found.</summary>
/// <param name="Comments">The comments, in the order of the text.</param>
/// <param name="IsComplete">False where the document could not be read to its end.</param>
internal sealed record FoundSuppressions(
    IReadOnlyList<SuppressionComment> Comments,
    bool IsComplete
);
