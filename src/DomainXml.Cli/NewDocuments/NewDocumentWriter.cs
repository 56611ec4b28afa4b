using System.CommandLine;
using DomainXml.Cli.Commands;
using DomainXml.Cli.Output;
using DomainXml.Views;

namespace DomainXml.Cli.NewDocuments;

/// <summary>Checks and writes a document that was made.</summary>
internal static class NewDocumentWriter
{
    /// <summary>Writes a document, unless it has mistakes.</summary>
    /// <param name="root">The view of its root element.</param>
    /// <param name="output">Where the user wants it.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="console">Where to print.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="DiagnosticException">The file is there already, or can't be written.</exception>
    public static int Write(
        ElementView root,
        NewFileOptions output,
        ParseResult parsed,
        CliConsole console
    )
    {
        var text = CanonicalText.Format(root);
        // What the user gave may be what the format does not allow, such as a name with a slash.
        var document = SourceDocument.Parse(text, "the new document");
        var mistakes = DocumentRules
            .CheckAll(document.Text)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToList();
        if (mistakes.Count == 0)
            return output.Write(text, parsed, console);
        var writer = new DiagnosticWriter(console.Error, console.ErrorStyle);
        foreach (var mistake in mistakes)
            writer.Write(mistake, document.Text);
        return ExitCodes.CouldNotRun;
    }
}
