using System.Globalization;
using System.Text;
using DomainXml.Cli.Validation;

namespace DomainXml.Cli.Output;

/// <summary>Commands of GitHub Actions that put each problem beside its line.</summary>
internal sealed class GitHubReport(ReportContext context) : IReport
{
    public void Write(CheckedDocument document)
    {
        foreach (var diagnostic in document.Diagnostics)
            context.Writer.WriteLine(Annotation(diagnostic));
    }

    public void Complete(RunSummary summary)
    {
        if (!context.IsQuiet)
            context.Writer.WriteLine(SummaryLine.Of(summary));
    }

    private static string Annotation(Diagnostic diagnostic)
    {
        var command = new StringBuilder("::")
            .Append(
                diagnostic.Severity switch
                {
                    DiagnosticSeverity.Error => "error",
                    DiagnosticSeverity.Warning => "warning",
                    _ => "notice",
                }
            )
            .Append(' ');
        if (diagnostic.File is { } file)
            command.Append("file=").Append(Property(ReportPaths.Relative(file))).Append(',');
        if (diagnostic.Span is { Start.IsKnown: true } span)
        {
            Number("line", span.Start.Line);
            Number("endLine", span.End.Line);
            // Columns of different lines cannot be shown, and make GitHub drop the annotation.
            if (span.Start.Line == span.End.Line)
            {
                Number("col", span.Start.Column);
                Number("endColumn", span.End.Column);
            }
        }
        command.Append("title=").Append(Property(diagnostic.Id));
        command.Append("::").Append(Data(diagnostic.Message));
        if (diagnostic.Help is { } help)
            command.Append("%0A").Append(Data(help));
        return command.ToString();

        void Number(string name, int value) =>
            command.Append(CultureInfo.InvariantCulture, $"{name}={value},");
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text)
            .Replace(":", "%3A", StringComparison.Ordinal)
            .Replace(",", "%2C", StringComparison.Ordinal);
}
