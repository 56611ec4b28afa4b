namespace DomainXml.Suppressions;

/// <summary>What can be wrong with comments that switch diagnostics off.</summary>
internal static class SuppressionErrors
{
    /// <summary>Ids that a comment switches off where nothing has them.</summary>
    public static IEnumerable<Diagnostic> Unused(
        SourceText text,
        SuppressionComment comment,
        IReadOnlyList<string> ids
    )
    {
        if (ids.Count == 0)
            yield break;
        var what = string.Join(", ", ids);
        yield return new Diagnostic(
            "DX0201",
            DiagnosticSeverity.Warning,
            comment.Scope == SuppressionScope.Element && comment.Covered is null
                ? $"No element follows the comment that switches off {what}"
                : $"Nothing in {Covered(comment.Scope)} has {what}, which this comment switches off"
        )
        {
            File = text.File,
            Span = text.SpanAt(comment.Start, comment.End),
            Found = what,
            Help =
                ids.Count == comment.Ids.Count ? "Remove the comment." : $"Remove {what} from it.",
            Fix = ids.Count == comment.Ids.Count ? Removal(text.Text, comment) : null,
        };
    }

    private static string Covered(SuppressionScope scope) =>
        scope switch
        {
            SuppressionScope.File => "the document",
            SuppressionScope.Line => "this line",
            _ => "the next element",
        };

    /// <summary>A comment that is meant to switch something off, and does not.</summary>
    public static Diagnostic NotUnderstood(
        SourceText text,
        SuppressionComment comment,
        string mistake
    ) =>
        new("DX0202", DiagnosticSeverity.Warning, $"This comment switches nothing off: {mistake}")
        {
            File = text.File,
            Span = text.SpanAt(comment.Start, comment.End),
            Help = "Write <!-- domainxml disable DX1111 reason -->, with the id that is reported.",
        };

    /// <summary>Takes the comment out, with its line where it stands alone on it.</summary>
    private static DiagnosticFix Removal(string text, SuppressionComment comment)
    {
        var (start, end) = (comment.Start, comment.End);
        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        var beginsLine = start == 0 || text[start - 1] is '\n' or '\r';
        var endsLine = end == text.Length || text[end] is '\n' or '\r';
        if (beginsLine && endsLine)
        {
            if (end < text.Length)
                end += text.AsSpan(end).StartsWith("\r\n") ? 2 : 1;
        }
        else if (!endsLine)
        {
            // Blanks around a comment in the middle of a line belong to what stands beside it.
            (start, end) = (comment.Start, comment.End);
        }
        return new DiagnosticFix(
            "Remove the comment",
            IsSafe: true,
            [new TextEdit(start, end - start, "")]
        );
    }
}
