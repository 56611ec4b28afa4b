using System.Xml.Linq;
using DomainXml.RelaxNg;

namespace DomainXml.Rules;

/// <summary>
/// Leaves out findings in parts that break the schema, and those elsewhere that rest on such a part: a misspelt attribute
/// must not also be told as a missing source, nor a misspelt <c>&lt;vcpu&gt;</c> as one processor too few.
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
            .Select(part => (Element: part, Span: SourceDocument.SpanOfWhole(part)))
            .Where(part => part.Span is { } span && places.Exists(place => Contains(span, place)))
            .ToList();
        var names = broken
            .Where(part => part.Element.Parent?.Name.LocalName != "devices")
            .SelectMany(part => NamesOf(part.Element, mistakes))
            .ToHashSet(StringComparer.Ordinal);
        return findings.Where(finding =>
            !names.Any(name => Mentions(finding, name))
            && (
                finding.Span is not { } place
                || !broken.Exists(part => Contains(part.Span!.Value, place))
            )
        );
    }

    /// <summary>The name of a broken part of the whole document, and those that it was perhaps meant to have.</summary>
    private static IEnumerable<string> NamesOf(XElement part, IReadOnlyList<Diagnostic> mistakes)
    {
        var name = SourceDocument.SpanOf(part);
        return mistakes
            .Where(mistake => mistake.Span == name)
            .SelectMany(mistake => mistake.Suggestions)
            .Prepend(part.Name.LocalName);
    }

    /// <summary>Whether a finding rests on what such a part says, or on there being none.</summary>
    private static bool Mentions(Diagnostic finding, string name) =>
        $"{finding.Message} {finding.Help}".Contains($"<{name}>", StringComparison.Ordinal);

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
