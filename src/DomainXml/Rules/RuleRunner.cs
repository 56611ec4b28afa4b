using DomainXml.Views;

namespace DomainXml.Rules;

/// <summary>Runs the rules that apply to a document.</summary>
internal static class RuleRunner
{
    public static IReadOnlyList<Diagnostic> Run(SourceDocument document)
    {
        var findings = new List<Diagnostic>();
        foreach (var set in RuleList.For(ElementShape.NameOf(document.Root)))
            set.Check(document.Root, findings);
        return findings.Count < 2 ? findings : InOrder(findings);
    }

    /// <summary>In the order of the places; what is at one place stays as it was.</summary>
    public static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> findings) =>
        [.. findings.OrderBy(Line).ThenBy(Column)];

    private static int Line(Diagnostic diagnostic) => diagnostic.Span?.Start.Line ?? 0;

    private static int Column(Diagnostic diagnostic) => diagnostic.Span?.Start.Column ?? 0;
}
