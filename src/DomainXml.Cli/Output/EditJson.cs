namespace DomainXml.Cli.Output;

/// <summary>The JSON form of what a command did to documents.</summary>
/// <param name="FormatVersion">Grows where a reader could misunderstand what is new.</param>
/// <param name="Documents">The documents, in the order of the command line.</param>
internal sealed record EditReport(int FormatVersion, IReadOnlyList<EditedDocument> Documents)
{
    public string ToJson() => ReadableJson.Of(this, CliJson.Default.EditReport);
}

/// <summary>The JSON form of what became of one document.</summary>
/// <param name="File">The document, as the command line names it.</param>
/// <param name="Status">
/// <c>written</c>, <c>unchanged</c>, <c>checked</c> (with --dry-run or --diff), <c>refused</c> (by the schema or a rule), <c>failed</c>.
/// </param>
/// <param name="Output">The file that was written; null where none was.</param>
/// <param name="Changes">What is different in meaning from before; null where there is no result.</param>
/// <param name="Diff">The change as a diff, with --diff.</param>
/// <param name="Diagnostics">What is wrong; lines and columns are those of the changed text where it was refused.</param>
internal sealed record EditedDocument(
    string File,
    string Status,
    string? Output,
    IReadOnlyList<ChangeEntry>? Changes,
    string? Diff,
    IReadOnlyList<DiagnosticEntry> Diagnostics
);
