namespace DomainXml;

/// <summary>Mends a text by the fixes that diagnostics carry. Pure; safe for use by several threads.</summary>
public static class DiagnosticFixes
{
    /// <summary>Applies fixes to a text, as many as do not get in each other's way.</summary>
    /// <param name="text">The text that the diagnostics are about.</param>
    /// <param name="diagnostics">What was found in it; those without a fix are passed over.</param>
    /// <param name="includeUnsafe">Whether guesses are applied too (<see cref="DiagnosticFix.IsSafe"/>).</param>
    /// <returns>
    /// The new text, and what was mended. Of two fixes that touch the same place the first one wins; check the new text
    /// again to see what is left.
    /// </returns>
    public static FixedText Apply(
        SourceText text,
        IEnumerable<Diagnostic> diagnostics,
        bool includeUnsafe = false
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var candidates = diagnostics
            .Where(d => d.Fix is { Edits.Count: > 0 } fix && (fix.IsSafe || includeUnsafe))
            .OrderBy(d => d.Fix!.Edits[0].Start);
        var edits = new List<TextEdit>();
        var mended = new List<Diagnostic>();
        // Fixes that merely touch may still not be meant together: one inserts what the other replaces.
        var taken = -1;
        foreach (var diagnostic in candidates)
        {
            var fix = diagnostic.Fix!.Edits;
            if (fix[0].Start <= taken || !IsInOrder(fix, text.Text.Length))
                continue;
            edits.AddRange(fix);
            mended.Add(diagnostic);
            taken = fix[^1].Start + fix[^1].Length;
        }
        return edits.Count == 0
            ? new FixedText(text, [])
            : new FixedText(text.WithText(Apply(text.Text, edits)), mended);
    }

    private static bool IsInOrder(IReadOnlyList<TextEdit> edits, int length)
    {
        var end = 0;
        foreach (var edit in edits)
        {
            if (edit.Start < end || edit.Length < 0 || edit.Length > length - edit.Start)
                return false;
            end = edit.Start + edit.Length;
        }
        return true;
    }

    private static string Apply(string text, List<TextEdit> edits)
    {
        var result = new System.Text.StringBuilder(text.Length + 64);
        var position = 0;
        foreach (var edit in edits)
        {
            result.Append(text, position, edit.Start - position).Append(edit.NewText);
            position = edit.Start + edit.Length;
        }
        return result.Append(text, position, text.Length - position).ToString();
    }
}

/// <summary>What came of <see cref="DiagnosticFixes"/>.</summary>
/// <param name="Text">The text with the fixes; the same object where there were none.</param>
/// <param name="Mended">The diagnostics whose fixes are in it.</param>
public sealed record FixedText(SourceText Text, IReadOnlyList<Diagnostic> Mended);
