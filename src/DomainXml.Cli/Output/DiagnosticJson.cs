using System.Text.Json.Serialization;

namespace DomainXml.Cli.Output;

/// <summary>The JSON form of a run's diagnostics. A change that readers could trip over raises <see cref="FormatVersion"/>.</summary>
internal sealed record DiagnosticReport(
    int FormatVersion,
    int FilesChecked,
    IReadOnlyList<DiagnosticEntry> Diagnostics
);

/// <summary>One diagnostic; lines and columns count from 1, in UTF-16 code units, the end is just behind the last character.</summary>
internal sealed record DiagnosticEntry(
    string Id,
    string Severity,
    string Message,
    string? File,
    int? Line,
    int? Column,
    int? EndLine,
    int? EndColumn,
    string? Found,
    IReadOnlyList<string>? Expected,
    IReadOnlyList<string>? Suggestions,
    string? Help
)
{
    public static DiagnosticEntry From(Diagnostic diagnostic) =>
        new(
            diagnostic.Id,
            diagnostic.Severity switch
            {
                DiagnosticSeverity.Error => "error",
                DiagnosticSeverity.Warning => "warning",
                _ => "info",
            },
            diagnostic.Message,
            diagnostic.File,
            diagnostic.Span?.Start.Line,
            diagnostic.Span?.Start.Column,
            diagnostic.Span?.End.Line,
            diagnostic.Span?.End.Column,
            diagnostic.Found,
            diagnostic.Expected.Count > 0 ? diagnostic.Expected : null,
            diagnostic.Suggestions.Count > 0 ? diagnostic.Suggestions : null,
            diagnostic.Help
        );
}

/// <summary>Serialization without reflection.</summary>
[JsonSerializable(typeof(DiagnosticReport))]
[JsonSerializable(typeof(Commands.PlannedCommand))]
[JsonSerializable(typeof(IReadOnlyList<Commands.ListedDomain>))]
[JsonSerializable(typeof(IReadOnlyList<Commands.ListedSchema>))]
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
internal sealed partial class CliJson : JsonSerializerContext;
