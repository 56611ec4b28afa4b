using System.Globalization;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.Validation;

/// <summary>Makes diagnostics of what the validator of schemas reports.</summary>
internal sealed class DiagnosticCollector(SourceText text)
{
    // Ids of schema mistakes are DX1000 and the number of their kind.
    private const int FirstId = 1000;

    private List<Diagnostic>? _diagnostics;

    /// <summary>The document.</summary>
    public SourceText Text => text;

    /// <summary>Takes a mistake.</summary>
    public void Add(ValidationError error) =>
        (_diagnostics ??= []).Add(
            new Diagnostic(
                string.Create(CultureInfo.InvariantCulture, $"DX{FirstId + (int)error.Kind}"),
                DiagnosticSeverity.Error,
                error.Message
            )
            {
                File = text.File,
                Span = text == SourceText.None ? null : error.Span,
                Found = error.Value ?? error.Name.LocalName,
                Expected = error.Expected,
                Suggestions = error.Suggestions,
                Help = error is { Related: { } related, RelatedSpan: { } place }
                    ? $"'{related.LocalName}' stands at {place}."
                    : null,
            }
        );

    /// <summary>Takes one of another kind.</summary>
    public void Add(Diagnostic diagnostic) => (_diagnostics ??= []).Add(diagnostic);

    /// <summary>Takes mistakes of another kind.</summary>
    public void Add(IEnumerable<Diagnostic> diagnostics) =>
        (_diagnostics ??= []).AddRange(diagnostics);

    /// <summary>Drops what is from a place on: there, the document is not what it seems to be.</summary>
    public void ForgetFrom(SourcePosition place) =>
        _diagnostics?.RemoveAll(diagnostic =>
            diagnostic.Span is { Start: var start }
            && (start.Line, start.Column).CompareTo((place.Line, place.Column)) >= 0
        );

    /// <summary>Everything, in the order of the places.</summary>
    public IReadOnlyList<Diagnostic> InOrder() =>
        _diagnostics is null
            ? []
            :
            [
                .. _diagnostics
                    .OrderBy(d => d.Span?.Start.Line ?? 0)
                    .ThenBy(d => d.Span?.Start.Column ?? 0),
            ];
}
