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
}
