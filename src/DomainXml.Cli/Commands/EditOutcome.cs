using DomainXml.Cli.Output;

namespace DomainXml.Cli.Commands;

/// <summary>What became of a document that a command was to change.</summary>
internal enum EditStatus
{
    /// <summary>The result stands where it was to go.</summary>
    Written,

    /// <summary>Nothing was to change, and nothing was written.</summary>
    Unchanged,

    /// <summary>The change could be made, and was not asked for.</summary>
    Checked,

    /// <summary>The change would break the schema or a rule.</summary>
    Refused,

    /// <summary>The document could not be read, changed or written.</summary>
    Failed,
}

/// <summary>What became of one document.</summary>
/// <param name="File">The document, as the command line names it.</param>
/// <param name="Status">What became of it.</param>
/// <param name="ExitCode">What that means for the run.</param>
internal sealed record EditOutcome(string File, EditStatus Status, int ExitCode)
{
    /// <summary>What is wrong, each with the text that its place is in.</summary>
    public IReadOnlyList<(Diagnostic Diagnostic, SourceText? Source)> Problems { get; init; } = [];

    /// <summary>The changed document; null where the change could not be made.</summary>
    public SourceDocument? Document { get; init; }

    /// <summary>The file that was written; null where none was.</summary>
    public string? Output { get; init; }

    /// <summary>Whether the path led nowhere in a document that nobody named: one of a folder.</summary>
    public bool IsPassedOver { get; init; }

    /// <summary>Writes what is wrong, for people.</summary>
    public void WriteProblems(CliConsole console)
    {
        var writer = new DiagnosticWriter(console.Error, console.ErrorStyle);
        foreach (var (diagnostic, source) in Problems)
            writer.Write(diagnostic, source);
    }

    /// <summary>The change as a diff; nothing where there is none.</summary>
    public void WriteDiff(TextWriter writer, TextStyle style)
    {
        if (Document is not null)
            UnifiedDiff.Write(writer, File, Document.Text.Text, Document.ToText(), style);
    }

    /// <summary>The outcome for programs.</summary>
    /// <param name="hasDiff">Whether the user asks for a diff.</param>
    public EditedDocument ToEntry(bool hasDiff)
    {
        using var diff = new StringWriter();
        if (hasDiff)
            WriteDiff(diff, TextStyle.Plain);
        return new EditedDocument(
            File,
            Status.ToString().ToLowerInvariant(),
            Output,
            Document is null ? null : Changes(Document),
            hasDiff && Document is not null ? diff.ToString() : null,
            [
                .. Problems.Select(problem =>
                    DiagnosticEntry.From(problem.Diagnostic, problem.Source)
                ),
            ]
        );
    }

    private static IReadOnlyList<ChangeEntry> Changes(SourceDocument document) =>
        [
            .. DocumentComparison
                .Compare(
                    SourceDocument.Parse(document.Text),
                    SourceDocument.Parse(SourceText.From(document.ToText(), document.File))
                )
                .Select(ChangeEntry.From),
        ];
}
