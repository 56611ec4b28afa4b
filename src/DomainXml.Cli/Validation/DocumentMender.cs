namespace DomainXml.Cli.Validation;

/// <summary>Applies the fixes of diagnostics until none is left to apply.</summary>
internal sealed class DocumentMender(DocumentChecker checker, bool includeUnsafe)
{
    // Each round mends something; fixes that undo each other would go on for ever.
    private const int MaxRounds = 20;

    /// <summary>Mends a text in memory.</summary>
    /// <returns>The text as it is then, checked again, and what was mended.</returns>
    public MendedText Mend(CheckedText document, bool mustBeKnown)
    {
        var mended = 0;
        for (var round = 0; round < MaxRounds; round++)
        {
            var result = DiagnosticFixes.Apply(document.Text, document.Diagnostics, includeUnsafe);
            if (result.Mended.Count == 0 || result.Text.Text == document.Text.Text)
                break;
            var next = checker.Check(result.Text, mustBeKnown);
            // A fix that makes matters worse is not one.
            if (Errors(next) > Errors(document))
                break;
            mended += result.Mended.Count;
            document = next;
        }
        return new MendedText(document, mended);
    }

    private static int Errors(CheckedText document) =>
        document.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
}

/// <summary>What came of mending one text.</summary>
/// <param name="Document">The text, with what is still wrong with it.</param>
/// <param name="Mended">How many diagnostics were mended.</param>
internal sealed record MendedText(CheckedText Document, int Mended);
