using DomainXml.Cli.Validation;

namespace DomainXml.Cli.Output;

/// <summary>Writes what a run finds, in one format.</summary>
internal interface IReport
{
    /// <summary>Takes the result of one file; they come in the order of the files.</summary>
    void Write(CheckedDocument document);

    /// <summary>Ends the report.</summary>
    void Complete(RunSummary summary);
}

/// <summary>Where and how a report writes.</summary>
/// <param name="Writer">Takes the text.</param>
/// <param name="Style">Colours, for people.</param>
/// <param name="IsQuiet">Whether to leave out what is not a problem.</param>
internal sealed record ReportContext(TextWriter Writer, TextStyle Style, bool IsQuiet);
