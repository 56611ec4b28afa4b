using System.Xml.Linq;
using DomainXml.RelaxNg;

namespace DomainXml.Rules;

/// <summary>
/// Leaves out findings in parts that break the schema: a misspelt attribute must not also be told as a missing source.
/// What is left out is found when the mistake is mended.
/// </summary>
internal static class CascadeFilter
{
    public static IEnumerable<Diagnostic> WithoutCascades(
        this IEnumerable<Diagnostic> findings,
        IReadOnlyList<Diagnostic> mistakes,
        XElement root
    )
    {
        var places = mistakes
            .Where(mistake => mistake.Severity == DiagnosticSeverity.Error)
            .Select(mistake => mistake.Span)
            .OfType<SourceSpan>()
            .ToList();
        if (places.Count == 0)
            return findings;
        var broken = Parts(root)
            .Select(SourceDocument.SpanOfWhole)
            .OfType<SourceSpan>()
            .Where(part => places.Exists(place => Contains(part, place)))
            .ToList();
        return findings.Where(finding =>
            finding.Span is not { } place || !broken.Exists(part => Contains(part, place))
        );
    }

    /// <summary>What stands for itself: every device, and every other child of a domain or another root.</summary>
    private static IEnumerable<XElement> Parts(XElement root) =>
        root.Elements()
            .SelectMany(child =>
                child.Name.LocalName switch
                {
                    "devices" => child.Elements(),
                    "domain" or "inactiveDomain" => Parts(child),
                    _ => [child],
                }
            );

    private static bool Contains(SourceSpan part, SourceSpan place) =>
        Compare(part.Start, place.Start) <= 0 && Compare(place.Start, part.End) < 0;

    private static int Compare(SourcePosition left, SourcePosition right) =>
        left.Line != right.Line
            ? left.Line.CompareTo(right.Line)
            : left.Column.CompareTo(right.Column);
}
