using DomainXml.Rules;

namespace DomainXml;

/// <summary>
/// What a schema cannot say: that targets are unique, that references lead somewhere, that numbers fit together.
/// Safe for use by several threads.
/// </summary>
public static class DocumentRules
{
    /// <summary>Checks a document against every rule for its root element.</summary>
    /// <param name="document">The document; what breaks the schema is passed over, not judged again.</param>
    /// <returns>Every finding, in the order of their places.</returns>
    public static IReadOnlyList<Diagnostic> Check(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return RuleRunner.Run(document);
    }

    /// <summary>Checks a text against the built-in schema that its root element tells, and against the rules.</summary>
    /// <param name="text">The document.</param>
    /// <param name="options">The bounds; null for the usual ones.</param>
    /// <returns>
    /// Every finding, in the order of their places. What is not well-formed, or of no known kind, is checked by no rule;
    /// of a part that breaks the schema only that is told.
    /// </returns>
    public static IReadOnlyList<Diagnostic> CheckAll(
        SourceText text,
        XmlReadOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        var mistakes = DocumentValidator.Validate(text, options);
        if (mistakes.Any(PreventsRules))
            return mistakes;
        var document = SourceDocument.Parse(text, options);
        var findings = RuleRunner.Run(document);
        return findings.Count == 0
            ? mistakes
            : RuleRunner.InOrder([
                .. mistakes,
                .. findings.WithoutCascades(mistakes, document.Root),
            ]);
    }

    /// <summary>Whether there is no tree for rules to look at, or none that they know.</summary>
    private static bool PreventsRules(Diagnostic diagnostic) =>
        diagnostic.Id == "DX1001" || diagnostic.Id.StartsWith("DX0", StringComparison.Ordinal);
}
