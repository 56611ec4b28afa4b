namespace DomainXml.Editing;

/// <summary>Says what changes of a document break. Safe for use by several threads on documents that do not change.</summary>
public static class EditCheck
{
    /// <summary>
    /// The errors that the document has with its changes and did not have when it was read, by the schema for its root
    /// element and the rules beyond the schema. What was wrong before stays out of it, so that a document with an old
    /// mistake can be mended step by step.
    /// </summary>
    /// <param name="document">The document, with its changes.</param>
    /// <returns>The errors, with places in the text as <see cref="SourceDocument.ToText"/> gives it.</returns>
    /// <exception cref="DiagnosticException">A value contains what XML can't carry.</exception>
    public static IReadOnlyList<Diagnostic> NewErrors(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = document.ToText();
        if (text == document.Text.Text)
            return [];
        var old = Errors(document.Text).ToLookup(Key);
        return
        [
            .. Errors(SourceText.From(text, document.File))
                .GroupBy(Key)
                .SelectMany(group => group.Skip(old[group.Key].Count())),
        ];
    }

    // Places move, and what is expected can name other things that moved.
    private static (string, string, string?) Key(Diagnostic error) =>
        (error.Id, error.Message, error.Found);

    private static IEnumerable<Diagnostic> Errors(SourceText text) =>
        DocumentRules
            .CheckAll(text)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
