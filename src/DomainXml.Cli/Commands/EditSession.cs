using System.CommandLine;
using DomainXml.Cli.Output;
using DomainXml.Cli.Validation;
using DomainXml.Editing;
using DomainXml.Views;

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
        HelpName = "file",
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

    private readonly Option<bool> _json = new("--json")
    {
        Description =
            "Print what became of each document as JSON: its status, the changes in meaning, and what is wrong.",
    };

    private readonly Option<ColorChoice> _color = CommandParts.ColorOption();

    /// <summary>Gives a command the options.</summary>
    public void AddOptionsTo(Command command)
    {
        command.Options.Add(_output);
        command.Options.Add(_diff);
        command.Options.Add(_dryRun);
        command.Options.Add(_force);
        command.Options.Add(_json);
        command.Options.Add(_color);
    }

    /// <summary>Changes several documents in the same way, each for itself: what fails for one is done for the others.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="arguments">Files, folders, patterns, and "-".</param>
    /// <param name="change">The change; throws where it can't be made.</param>
    /// <returns>The worst exit code.</returns>
    public int RunAll(
        ParseResult parsed,
        IReadOnlyList<string> arguments,
        Action<SourceDocument> change
    )
    {
        var files = CommandParts.FindFiles(arguments, out var missing);
        if (files.Count > 1 && parsed.GetValue(_output) is { } output)
            throw new UsageException($"Several documents can't all be written to {output}.");
        var outcomes = new List<EditOutcome>();
        foreach (var problem in missing)
            Report(parsed, Failed(problem.File!, ExitCodes.CouldNotRun, [problem]), outcomes);
        foreach (var file in files)
            Report(parsed, Change(parsed, file, change, []), outcomes);
        if (outcomes.Count > 0 && outcomes.All(outcome => outcome.IsPassedOver))
            outcomes[0] = Tell(parsed, outcomes[0] with { IsPassedOver = false });
        return Finish(parsed, outcomes);
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
        var outcomes = new List<EditOutcome>();
        Report(parsed, Change(parsed, new(file, IsNamed: true), change, sources), outcomes);
        return Finish(parsed, outcomes);
    }

    private EditOutcome Change(
        ParseResult parsed,
        InputFile file,
        Action<SourceDocument> change,
        IReadOnlyList<SourceDocument> sources
    )
    {
        var output = OutputOf(parsed, file.Path);
        if (parsed.GetValue(_json) && output == "-" && !IsTrial(parsed))
        {
            throw new UsageException(
                "The document and --json can't both go to standard output: give --output FILE, --diff or --dry-run."
            );
        }
        SourceDocument document;
        try
        {
            document = CommandParts.LoadDocument(file.Path, console);
        }
        catch (DiagnosticException exception)
        {
            return Failed(file.Path, ExitCodes.CouldNotRun, exception.Diagnostics);
        }
        if (!file.IsNamed && DocumentViews.ViewOf(document.Root) is null)
            return new(file.Path, EditStatus.Unchanged, ExitCodes.Fine) { IsPassedOver = true };
        try
        {
            change(document);
            return Refusal(parsed, document) ?? Deliver(parsed, file.Path, output, document);
        }
        catch (DiagnosticException exception)
        {
            var all = sources.Prepend(document).ToArray();
            var isFinding = exception.Diagnostics.All(IsAboutTheDocument);
            return Failed(
                file.Path,
                isFinding ? ExitCodes.Findings : ExitCodes.CouldNotRun,
                exception.Diagnostics,
                diagnostic => Array.Find(all, source => source.File == diagnostic.File)?.Text
            ) with
            {
                IsPassedOver = !file.IsNamed && exception.Diagnostics[0].Id == "DX6004",
            };
        }
    }

    // A wrong path is a wrong command line, and a file may not be written; a path that finds nothing is a finding.
    private static bool IsAboutTheDocument(Diagnostic diagnostic) =>
        diagnostic.Id is not ("DX6001" or "DX6002" or "DX6003" or "DX0002" or "DX0009" or "DX0011");

    private EditOutcome? Refusal(ParseResult parsed, SourceDocument document)
    {
        if (parsed.GetValue(_force))
            return null;
        var errors = EditCheck.NewErrors(document);
        if (errors.Count == 0)
            return null;
        var text = SourceText.From(document.ToText(), document.File);
        return new(document.File!, EditStatus.Refused, ExitCodes.Findings)
        {
            Problems = [.. errors.Select(error => (error, text)), (Refused(document), null)],
        };
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

    private EditOutcome Deliver(
        ParseResult parsed,
        string file,
        string output,
        SourceDocument document
    )
    {
        var done = new EditOutcome(file, EditStatus.Written, ExitCodes.Fine)
        {
            Document = document,
        };
        // What did not change keeps its date.
        var isSame = ReferenceEquals(document.ToText(), document.Text.Text);
        if (IsTrial(parsed))
            return done with { Status = isSame ? EditStatus.Unchanged : EditStatus.Checked };
        if (output == "-")
        {
            using var stream = console.OpenOutput();
            document.Write(stream);
            return done;
        }
        if (isSame && output == file)
            return done with { Status = EditStatus.Unchanged };
        document.Save(output);
        return done with { Output = output };
    }

    private bool IsTrial(ParseResult parsed) => parsed.GetValue(_diff) || parsed.GetValue(_dryRun);

    private string OutputOf(ParseResult parsed, string file) =>
        parsed.GetValue(_output) ?? (writesInPlace ? file : "-");

    private void Report(ParseResult parsed, EditOutcome outcome, List<EditOutcome> outcomes) =>
        outcomes.Add(outcome.IsPassedOver ? outcome : Tell(parsed, outcome));

    /// <summary>Tells a person at once; a program gets all in one object.</summary>
    private EditOutcome Tell(ParseResult parsed, EditOutcome outcome)
    {
        if (parsed.GetValue(_json))
            return outcome;
        var colored = console.WithColor(parsed.GetValue(_color));
        outcome.WriteProblems(colored);
        if (parsed.GetValue(_diff))
            outcome.WriteDiff(colored.Out, colored.OutStyle);
        return outcome;
    }

    private int Finish(ParseResult parsed, IReadOnlyList<EditOutcome> outcomes)
    {
        var told = outcomes.Where(outcome => !outcome.IsPassedOver).ToList();
        if (parsed.GetValue(_json))
        {
            var entries = told.Select(outcome => outcome.ToEntry(parsed.GetValue(_diff)));
            console.Out.WriteLine(new EditReport(FormatVersion: 1, [.. entries]).ToJson());
        }
        return told.Select(outcome => outcome.ExitCode).DefaultIfEmpty(ExitCodes.Fine).Max();
    }

    private static EditOutcome Failed(
        string file,
        int exitCode,
        IReadOnlyList<Diagnostic> diagnostics,
        Func<Diagnostic, SourceText?>? source = null
    ) =>
        new(file, EditStatus.Failed, exitCode)
        {
            Problems =
            [
                .. diagnostics.Select(diagnostic => (diagnostic, source?.Invoke(diagnostic))),
            ],
        };
}
