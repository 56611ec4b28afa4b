using DomainXml.Cli.Output;
using DomainXml.Views;

namespace DomainXml.Cli.NewDocuments;

/// <summary>Checks and writes a document that was made.</summary>
internal static class NewDocumentWriter
{
    /// <summary>Writes a document to standard output, or to a file that is not there yet.</summary>
    /// <param name="root">The view of its root element.</param>
    /// <param name="output">The file; null for standard output.</param>
    /// <param name="force">Whether a file that is there is replaced.</param>
    /// <param name="console">Where to print.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="DiagnosticException">The file is there already, or can't be written.</exception>
    public static int Write(ElementView root, string? output, bool force, CliConsole console)
    {
        var text = CanonicalText.Format(root);
        // What the user gave may be what the format does not allow, such as a name with a slash.
        var document = SourceDocument.Parse(text, "the new document");
        var mistakes = DocumentValidator
            .Validate(document.Text)
            .Concat(DocumentRules.Check(document))
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToList();
        if (mistakes.Count > 0)
        {
            var writer = new DiagnosticWriter(console.Error, console.ErrorStyle);
            foreach (var mistake in mistakes)
                writer.Write(mistake, document.Text);
            return ExitCodes.CouldNotRun;
        }
        if (output is null)
        {
            console.Out.Write(text);
            return ExitCodes.Fine;
        }
        if (!force && Path.Exists(output))
            throw new DiagnosticException([Exists(output)]);
        OutputFiles.Write(output, text);
        return ExitCodes.Fine;
    }

    private static Diagnostic Exists(string file) =>
        new("DX6101", DiagnosticSeverity.Error, "There is a file of that name already.")
        {
            File = file,
            Help = "Give another name, or --force to replace the file.",
        };
}
