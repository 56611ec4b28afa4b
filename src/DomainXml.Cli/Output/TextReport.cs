using DomainXml.Cli.Validation;

namespace DomainXml.Cli.Output;

/// <summary>For people: each problem with its line, then one line with the numbers.</summary>
internal sealed class TextReport(ReportContext context) : IReport
{
    private readonly DiagnosticWriter _writer = new(context.Writer, context.Style)
    {
        PointsToExplanations = true,
    };

    public void Write(CheckedDocument document)
    {
        foreach (var diagnostic in document.Diagnostics)
            _writer.Write(diagnostic, document.Source);
    }

    public void Complete(RunSummary summary)
    {
        if (!context.IsQuiet)
            context.Writer.WriteLine(SummaryLine.Of(summary));
    }
}
