using System.CommandLine;
using DomainXml.Cli.Output;
using DomainXml.Editing;

namespace DomainXml.Cli.Commands;

/// <summary>
/// What the commands that change a document share: their options, the check of the result, and where it goes.
/// </summary>
/// <param name="console">The console.</param>
/// <param name="writesInPlace">Whether the result takes the document's place where the user says nothing else.</param>
internal sealed class EditSession(CliConsole console, bool writesInPlace = true)
{
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = writesInPlace
            ? "Write to this file and leave the document as it is. \"-\" writes to standard output."
            : "Write to this file instead of standard output.",
    };

    private readonly Option<bool> _diff = new("--diff")
    {
        Description = "Print the change as a diff instead of making it.",
    };

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Check the change, and make none.",
    };

    private readonly Option<bool> _force = new("--force")
    {
        Description = "Make the change even where it breaks the schema or a rule.",
    };

    /// <summary>Gives a command the options.</summary>
    public void AddOptionsTo(Command command)
    {
        command.Options.Add(_output);
        command.Options.Add(_diff);
        command.Options.Add(_dryRun);
        command.Options.Add(_force);
    }

    /// <summary>Changes several documents in the same way, each for itself: what fails for one is done for the others.</summary>
    /// <returns>The worst exit code.</returns>
    public int RunAll(
        ParseResult parsed,
        IReadOnlyList<string> files,
        Action<SourceDocument> change
    )
    {
        if (files.Count > 1 && parsed.GetValue(_output) is { } output)
            throw new UsageException($"Several documents can't all be written to {output}.");
        return files.Select(file => Run(parsed, file, change)).ToArray().Max();
    }

    /// <summary>Reads a document, changes it, checks it, and writes it as the options say.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="file">The document; "-" is standard input, and then the result goes to standard output.</param>
    /// <param name="change">The change; throws where it can't be made.</param>
    /// <param name="sources">Other documents that what goes wrong may lie in.</param>
    /// <returns>The exit code: 1 where the change can't be made, or breaks what was right.</returns>
    public int Run(
        ParseResult parsed,
        string file,
        Action<SourceDocument> change,
        params IReadOnlyList<SourceDocument> sources
    )
    {
        SourceDocument document;
        try
        {
            document = CommandParts.LoadDocument(file, console);
        }
        catch (DiagnosticException exception)
        {
            Write(exception.Diagnostics, _ => null);
            return ExitCodes.CouldNotRun;
        }
        try
        {
            change(document);
        }
        catch (DiagnosticException exception)
        {
            var all = sources.Prepend(document).ToArray();
            Write(
                exception.Diagnostics,
                diagnostic => Array.Find(all, source => source.File == diagnostic.File)?.Text
            );
            return exception.Diagnostics.All(IsAboutTheDocument)
                ? ExitCodes.Findings
                : ExitCodes.CouldNotRun;
        }
        return IsRefused(parsed, document) ? ExitCodes.Findings : Deliver(parsed, file, document);
    }

    // A wrong path is a wrong command line; a path that finds nothing is a finding.
    private static bool IsAboutTheDocument(Diagnostic diagnostic) =>
        diagnostic.Id is not ("DX6001" or "DX6002" or "DX6003");

    private bool IsRefused(ParseResult parsed, SourceDocument document)
    {
        if (parsed.GetValue(_force))
            return false;
        var errors = EditCheck.NewErrors(document);
        if (errors.Count == 0)
            return false;
        var text = SourceText.From(document.ToText(), document.File);
        Write(errors, _ => text);
        Write([Refused(document)], _ => null);
        return true;
    }

    private static Diagnostic Refused(SourceDocument document) =>
        new(
            "DX6008",
            DiagnosticSeverity.Error,
            "The change would break the document, so nothing was written."
        )
        {
            File = document.File,
            Help =
                "Lines and columns above are those of the changed text; --force writes it all the same.",
        };

    private int Deliver(ParseResult parsed, string file, SourceDocument document)
    {
        var output = parsed.GetValue(_output) ?? (writesInPlace ? file : "-");
        if (parsed.GetValue(_diff))
            UnifiedDiff.Write(
                console.Out,
                file,
                document.Text.Text,
                document.ToText(),
                console.OutStyle
            );
        else if (parsed.GetValue(_dryRun))
            return ExitCodes.Fine;
        else if (output == "-")
            WriteToOutput(document);
        // What did not change keeps its date.
        else if (output != file || !ReferenceEquals(document.ToText(), document.Text.Text))
            document.Save(output);
        return ExitCodes.Fine;
    }

    private void WriteToOutput(SourceDocument document)
    {
        using var stream = console.OpenOutput();
        document.Write(stream);
    }

    private void Write(IReadOnlyList<Diagnostic> diagnostics, Func<Diagnostic, SourceText?> source)
    {
        var writer = new DiagnosticWriter(console.Error, console.ErrorStyle);
        foreach (var diagnostic in diagnostics)
            writer.Write(diagnostic, source(diagnostic));
    }
}
