using DomainXml.Cli.Validation;

namespace DomainXml.Cli.Output;

/// <summary>The reports of a run. Those for files are written when the run is complete: nobody ever sees half of one.</summary>
internal sealed class ReportSet
{
    private readonly List<(IReport Report, string? File, StringWriter? Buffer)> _reports = [];

    /// <summary>Begins the reports.</summary>
    /// <param name="requests">What is asked for.</param>
    /// <param name="standard">Where those without a file go; null for nowhere.</param>
    public ReportSet(IReadOnlyList<ReportRequest> requests, ReportContext? standard)
    {
        foreach (var (format, file) in requests)
        {
            if (file is not null)
            {
                var buffer = new StringWriter { NewLine = "\n" };
                var report = format.Create(new ReportContext(buffer, TextStyle.Plain, false));
                _reports.Add((report, file, buffer));
            }
            else if (standard is not null)
            {
                _reports.Add((format.Create(standard), null, null));
            }
        }
    }

    public void Write(CheckedDocument document)
    {
        foreach (var (report, _, _) in _reports)
            report.Write(document);
    }

    /// <summary>Ends the reports.</summary>
    /// <exception cref="DiagnosticException">A file cannot be written.</exception>
    public void Complete(RunSummary summary)
    {
        foreach (var (report, file, buffer) in _reports)
        {
            report.Complete(summary);
            if (file is not null)
                OutputFiles.Write(file, buffer!.ToString());
        }
    }
}
