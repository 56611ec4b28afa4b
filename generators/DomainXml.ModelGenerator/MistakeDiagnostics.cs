using DomainXml.ModelGeneration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DomainXml.ModelGenerator;

/// <summary>Mistakes in schemas as the compiler's diagnostics, at the schema's own line.</summary>
internal static class MistakeDiagnostics
{
    private const string Category = "Schema";

    private static readonly DiagnosticDescriptor[] s_descriptors =
    [
        new(
            MistakeIds.Syntax,
            "The file is not a schema",
            "{0}",
            Category,
            DiagnosticSeverity.Error,
            true
        ),
        new(
            MistakeIds.MissingInclude,
            "An included file is missing",
            "{0}",
            Category,
            DiagnosticSeverity.Error,
            true
        ),
        new(
            MistakeIds.CircularInclude,
            "A file includes itself",
            "{0}",
            Category,
            DiagnosticSeverity.Error,
            true
        ),
        new(
            MistakeIds.DuplicateDefinition,
            "A name is defined twice",
            "{0}",
            Category,
            DiagnosticSeverity.Error,
            true
        ),
        new(
            MistakeIds.MissingDefinition,
            "A name is not defined",
            "{0}",
            Category,
            DiagnosticSeverity.Error,
            true
        ),
        new(
            MistakeIds.CircularDefinition,
            "A pattern stands for itself",
            "{0}",
            Category,
            DiagnosticSeverity.Error,
            true
        ),
        new(
            MistakeIds.IndistinctAlternatives,
            "Alternatives can't be told apart",
            "{0}",
            Category,
            DiagnosticSeverity.Error,
            true
        ),
        new(
            MistakeIds.DuplicateType,
            "Two types have one name",
            "{0}",
            Category,
            DiagnosticSeverity.Error,
            true
        ),
        new(
            MistakeIds.TwoBases,
            "A kind belongs to two abstract types",
            "{0}",
            Category,
            DiagnosticSeverity.Error,
            true
        ),
        new(
            MistakeIds.Unsupported,
            "Models can't express the pattern",
            "{0}",
            Category,
            DiagnosticSeverity.Error,
            true
        ),
        new(
            MistakeIds.InvalidGrammar,
            "The schema is not valid RELAX NG",
            "{0}",
            Category,
            DiagnosticSeverity.Error,
            true
        ),
        new(
            MistakeIds.Approximated,
            "The schema is checked less strictly than it says",
            "{0}",
            Category,
            DiagnosticSeverity.Warning,
            true
        ),
    ];

    /// <summary>The compiler's diagnostic of a mistake.</summary>
    public static Diagnostic Create(SchemaMistake mistake)
    {
        var descriptor = s_descriptors.First(descriptor => descriptor.Id == mistake.Id);
        return Diagnostic.Create(descriptor, Place(mistake), mistake.Message);
    }

    private static Location Place(SchemaMistake mistake)
    {
        var (file, span) = (mistake.Location.File, mistake.Location.Span);
        if (file.Length == 0)
            return Location.None;
        var start = Position(span.Start);
        var end = Position(span.End);
        // The offset is not known and not shown: the line and column are.
        return Location.Create(
            file,
            default,
            new LinePositionSpan(start, end < start ? start : end)
        );
    }

    private static LinePosition Position(RelaxNg.SourcePosition position) =>
        new(Math.Max(0, position.Line - 1), Math.Max(0, position.Column - 1));
}
