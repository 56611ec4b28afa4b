using DomainXml.Cli.Validation;

namespace DomainXml.Cli.Output;

/// <summary>One line for each problem: <c>file:line:column: severity ID: message</c>.</summary>
internal sealed class CompactReport(ReportContext context) : IReport
{
    public void Write(CheckedDocument document)
    {
        foreach (var diagnostic in document.Diagnostics)
            context.Writer.WriteLine(DiagnosticWriter.OnTerminalLine(diagnostic.ToString()));
    }

    public void Complete(RunSummary summary) { }
}
