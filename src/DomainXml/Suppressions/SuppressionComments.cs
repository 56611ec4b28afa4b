using DomainXml.RelaxNg;
using DomainXml.Suppressions;

namespace DomainXml;

/// <summary>
/// Comments of a document that switch diagnostics off: <c>&lt;!-- domainxml disable DX1111 reason --&gt;</c> for the next
/// element, <c>disable-line</c> for the comment's own line, <c>disable-file</c> for the document. Pure; safe for use by
/// several threads.
/// </summary>
/// <remarks>Problems with the file or its markup (DX00.., DX01..) and with such comments (DX02..) can't be switched off.</remarks>
public static class SuppressionComments
{
    /// <summary>Parts what a document's comments switch off from what they do not.</summary>
    /// <param name="text">The document.</param>
    /// <param name="diagnostics">What was found in it.</param>
    /// <returns>
    /// Both parts, in the order of the places. Comments that switch nothing off, or can't be understood, are among what
    /// remains, as DX0201 and DX0202.
    /// </returns>
    public static SuppressionResult Apply(SourceText text, IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostics);
        // Nearly all documents have none, and this is all that those pay.
        if (!text.Text.Contains(SuppressionComment.Mark, StringComparison.Ordinal))
            return new SuppressionResult(diagnostics, []);

        var found = SuppressionScanner.Find(text);
        if (found.Comments.Count == 0)
            return new SuppressionResult(diagnostics, []);
        var used = new HashSet<(SuppressionComment, string)>();
        var remaining = new List<Diagnostic>();
        var suppressed = new List<Diagnostic>();
        foreach (var diagnostic in diagnostics)
        {
            var hit = false;
            foreach (var comment in found.Comments.Where(comment => Covers(comment, diagnostic)))
            {
                used.Add((comment, diagnostic.Id));
                hit = true;
            }
            (hit ? suppressed : remaining).Add(diagnostic);
        }
        foreach (var comment in found.Comments)
        {
            if (comment.Mistake is { } mistake)
                remaining.Add(SuppressionErrors.NotUnderstood(text, comment, mistake));
            // What stands behind a mistake in the markup was not read, so nothing is known of its use.
            else if (found.IsComplete)
                remaining.AddRange(
                    SuppressionErrors.Unused(
                        text,
                        comment,
                        [.. comment.Ids.Where(id => !used.Contains((comment, id)))]
                    )
                );
        }
        return new SuppressionResult([.. remaining.OrderBy(Place)], suppressed);
    }

    private static bool Covers(SuppressionComment comment, Diagnostic diagnostic) =>
        comment.Ids.Contains(diagnostic.Id)
        && SuppressionComment.CanSuppress(diagnostic.Id)
        && (
            comment.Scope == SuppressionScope.File
            || (
                diagnostic.Span is { } span
                && comment.Covered is { } covered
                && Key(span.Start) >= Key(covered.Start)
                && Key(span.Start) < Key(covered.End)
            )
        );

    private static long Place(Diagnostic diagnostic) =>
        diagnostic.Span is { } span ? Key(span.Start) : 0;

    private static long Key(SourcePosition position) =>
        ((long)position.Line << 32) | (uint)position.Column;
}

/// <summary>What came of <see cref="SuppressionComments.Apply"/>.</summary>
/// <param name="Remaining">What no comment switches off, and what is wrong with the comments.</param>
/// <param name="Suppressed">What comments switch off.</param>
public sealed record SuppressionResult(
    IReadOnlyList<Diagnostic> Remaining,
    IReadOnlyList<Diagnostic> Suppressed
);
