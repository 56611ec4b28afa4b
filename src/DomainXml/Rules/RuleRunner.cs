using DomainXml.Views;

namespace DomainXml.Rules;

/// <summary>Runs the rules that apply to a document.</summary>
internal static class RuleRunner
{
    public static IReadOnlyList<Diagnostic> Run(SourceDocument document)
    {
        if (!RuleList.ByRoot.TryGetValue(ElementShape.NameOf(document.Root), out var sets))
            return [];
        return InOrder(sets.SelectMany(set => set.Check(document.Root)));
    }

    /// <summary>In the order of the places; what is at one place stays as it was.</summary>
    public static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> findings) =>
        [.. findings.OrderBy(Line).ThenBy(Column)];

    private static int Line(Diagnostic diagnostic) => diagnostic.Span?.Start.Line ?? 0;

    private static int Column(Diagnostic diagnostic) => diagnostic.Span?.Start.Column ?? 0;
}
