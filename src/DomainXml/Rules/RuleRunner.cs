namespace DomainXml.Rules;

/// <summary>Runs the rules that apply to a document.</summary>
internal static class RuleRunner
{
    public static IReadOnlyList<Diagnostic> Run(SourceDocument document)
    {
        _ = document;
        return [];
    }
}
