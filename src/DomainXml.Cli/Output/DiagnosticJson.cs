using System.Text.Json.Serialization;

namespace DomainXml.Cli.Output;

/// <summary>The JSON form of a run's diagnostics. A change that readers could trip over raises <see cref="FormatVersion"/>.</summary>
internal sealed record DiagnosticReport(
    int FormatVersion,
    int FilesChecked,
    ReportCounts Summary,
    IReadOnlyList<DiagnosticEntry> Diagnostics
);

/// <summary>The numbers of a run.</summary>
internal sealed record ReportCounts(
    int Errors,
    int Warnings,
    int Infos,
    int Mended,
    int Suppressed,
    int InBaseline,
    int Skipped
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
    string? Help,
    FixEntry? Fix,
    string? Fingerprint
)
{
    public static DiagnosticEntry From(
        Diagnostic diagnostic,
        SourceText? source = null,
        string? fingerprint = null
    ) =>
        new(
            diagnostic.Id,
            diagnostic.Severity.Name(),
            diagnostic.Message,
            diagnostic.File,
            diagnostic.Span?.Start.Line,
            diagnostic.Span?.Start.Column,
            diagnostic.Span?.End.Line,
            diagnostic.Span?.End.Column,
            diagnostic.Found,
            diagnostic.Expected.OrNull(),
            diagnostic.Suggestions.OrNull(),
            diagnostic.Help,
            diagnostic.Fix is { } fix && source is not null ? FixEntry.From(fix, source) : null,
            fingerprint
        );
}

/// <summary>How to mend it.</summary>
internal sealed record FixEntry(string Title, bool IsSafe, IReadOnlyList<EditEntry> Edits)
{
    public static FixEntry From(DiagnosticFix fix, SourceText source) =>
        new(fix.Title, fix.IsSafe, [.. fix.Edits.Select(edit => EditEntry.From(edit, source))]);
}

/// <summary>What to replace by what.</summary>
internal sealed record EditEntry(int Line, int Column, int EndLine, int EndColumn, string NewText)
{
    public static EditEntry From(TextEdit edit, SourceText source)
    {
        var span = source.SpanAt(edit.Start, edit.Start + edit.Length);
        return new(
            span.Start.Line,
            span.Start.Column,
            span.End.Line,
            span.End.Column,
            edit.NewText
        );
    }
}

/// <summary>Serialization without reflection, and without what only reading would need.</summary>
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(DiagnosticReport))]
[JsonSerializable(typeof(Commands.PlannedCommand))]
[JsonSerializable(typeof(IReadOnlyList<Commands.ListedDomain>))]
[JsonSerializable(typeof(IReadOnlyList<Commands.ListedSchema>))]
[JsonSerializable(typeof(IReadOnlyList<Explanations.DiagnosticPage>))]
[JsonSerializable(typeof(IReadOnlyList<Commands.PathMatch>))]
[JsonSerializable(typeof(Docs.DocsPage[]))]
[JsonSerializable(typeof(ChangeReport))]
[JsonSerializable(typeof(EditReport))]
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
internal sealed partial class CliJson : JsonSerializerContext;
