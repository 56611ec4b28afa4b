using DomainXml.Cli.Validation;

namespace DomainXml.Cli.Output;

/// <summary>One JSON object with everything.</summary>
internal sealed class JsonReport(ReportContext context) : IReport
{
    private readonly List<DiagnosticEntry> _entries = [];

    public void Write(CheckedDocument document)
    {
        var fingerprints = Fingerprints.Of(document.Source, document.Diagnostics);
        for (var i = 0; i < fingerprints.Count; i++)
            _entries.Add(
                DiagnosticEntry.From(document.Diagnostics[i], document.Source, fingerprints[i])
            );
    }

    public void Complete(RunSummary summary)
    {
        var report = new DiagnosticReport(
            FormatVersion: 1,
            FilesChecked: summary.Files,
            new ReportCounts(
                summary.Errors,
                summary.Warnings,
                summary.Infos,
                summary.Mended,
                summary.Suppressed,
                summary.InBaseline,
                summary.Skipped
            ),
            _entries
        );
        context.Writer.WriteLine(ReadableJson.Of(report, CliJson.Default.DiagnosticReport));
    }
}
