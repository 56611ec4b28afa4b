using System.CommandLine;
using DomainXml.Cli.Output;
using DomainXml.Cli.Validation;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml validate</c>: checks documents against the schemas and the rules beyond them.</summary>
internal static class ValidateCommand
{
    private const string DefaultBaseline = "domainxml-baseline.json";

    public static Command Create(CliConsole console)
    {
        var options = new ValidateOptions();
        var command = new Command(
            "validate",
            "Check documents: every mistake with its place and what was expected."
        );
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                Task.FromResult(
                    Run(
                        parsed,
                        options,
                        console.WithColor(parsed.GetValue(options.Color)),
                        cancellationToken
                    )
                )
        );
        return command;
    }

    private static int Run(
        ParseResult parsed,
        ValidateOptions options,
        CliConsole console,
        CancellationToken cancellationToken
    )
    {
        var requests = ReportRequest.Parse(parsed.Tokens);
        var configuration = ChooseConfiguration(parsed, options);
        var baseline = ChooseBaseline(parsed, options, configuration);
        var fix = ChooseFix(parsed, options);
        var isQuiet = parsed.GetValue(options.Quiet);

        var finder = new InputFinder(configuration);
        var files = finder.Find(ChooseInputs(parsed, options, configuration));
        var run = new ValidationRun(
            new DocumentChecker(configuration, baseline, parsed.GetValue(options.Schema)),
            console.OpenInput
        )
        {
            StandardInputName =
                parsed.GetValue(options.StandardInputName) ?? InputFile.StandardInput,
            Fix = fix,
            UnsafeFixes = parsed.GetValue(options.UnsafeFixes),
            SkipUnknown = parsed.GetValue(options.SkipUnknown),
        };

        // A diff, or a mended document, has standard output for itself.
        var takesOutput =
            fix == FixMode.Show
            || (fix == FixMode.Write && files.Any(file => file.IsStandardInput));
        var reports = new ReportSet(
            requests,
            takesOutput
                ? new ReportContext(console.Error, console.ErrorStyle, isQuiet)
                : new ReportContext(console.Out, console.OutStyle, isQuiet)
        );
        var summary = new RunSummary();
        var progress = new ProgressLine(
            console.ErrorIsTerminal && !isQuiet ? console.Error : null,
            files.Count,
            TimeProvider.System
        );
        var done = 0;

        foreach (var problem in finder.Problems)
            Take(
                new CheckedDocument(problem.File!, null, [problem])
                {
                    IsFile = false,
                    WasRead = false,
                }
            );
        foreach (var document in run.Check(files, cancellationToken))
        {
            Take(document);
            progress.Update(++done);
        }
        if (baseline.Gone() is { Count: > 0 } gone)
            Take(new CheckedDocument(gone[0].File!, null, gone) { IsFile = false });
        progress.Clear();
        if (parsed.GetValue(options.WriteBaseline))
            baseline.Save();
        reports.Complete(summary);

        var exitCode = summary.ExitCode(
            parsed.GetValue(options.FailOn) ?? configuration.FailOn ?? FailOn.Error
        );
        return exitCode == ExitCodes.Fine && fix == FixMode.Show && summary.ChangedFiles > 0
            ? ExitCodes.Findings
            : exitCode;

        void Take(CheckedDocument document)
        {
            summary.Add(document);
            if (document.Diagnostics.Count > 0 || document.Change is not null)
                progress.Clear();
            reports.Write(document);
            if (parsed.GetValue(options.Verbose))
                Tell(document, console);
            WriteChange(document, fix, console);
        }
    }

    private static Configuration ChooseConfiguration(ParseResult parsed, ValidateOptions options)
    {
        if (parsed.GetValue(options.NoConfig))
            return Configuration.Default;
        var file = parsed.GetValue(options.Config) ?? ConfigurationFiles.Find(".");
        return file is null ? Configuration.Default : ConfigurationFiles.Load(file);
    }

    private static Baseline ChooseBaseline(
        ParseResult parsed,
        ValidateOptions options,
        Configuration configuration
    )
    {
        var file =
            parsed.GetValue(options.Baseline)
            ?? (configuration.Baseline is { } own ? configuration.Resolve(own) : null);
        if (parsed.GetValue(options.WriteBaseline))
            return Baseline.Recording(file ?? DefaultBaseline);
        return file is null ? Baseline.None : Baseline.Load(file);
    }

    private static FixMode ChooseFix(ParseResult parsed, ValidateOptions options)
    {
        var mode =
            parsed.GetValue(options.Diff) ? FixMode.Show
            : parsed.GetValue(options.Fix) ? FixMode.Write
            : FixMode.None;
        if (mode == FixMode.None && parsed.GetValue(options.UnsafeFixes))
            throw new UsageException("--unsafe-fixes goes with --fix or --diff.");
        return mode;
    }

    private static string[] ChooseInputs(
        ParseResult parsed,
        ValidateOptions options,
        Configuration configuration
    )
    {
        var named = parsed.GetValue(options.Files) ?? [];
        if (named.Length > 0)
            return named;
        return configuration.DefaultInput is { } folder
            ? [folder]
            : throw new UsageException(
                "Name the files to check, or write 'include' into a configuration file."
            );
    }

    private static void Tell(CheckedDocument document, CliConsole console)
    {
        var what =
            document.WasSkipped ? "skipped: not a libvirt document"
            : document.Diagnostics.Count == 0 ? "fine"
            : SummaryLine.Count(document.Diagnostics.Count, "problem");
        console.Error.WriteLine($"{DiagnosticWriter.OnTerminalLine(document.File)}: {what}");
    }

    /// <summary>Standard output gets the mended document that came in on standard input, or the difference.</summary>
    private static void WriteChange(CheckedDocument document, FixMode fix, CliConsole console)
    {
        if (document.MendedInput is { } text)
        {
            using var output = console.OpenOutput();
            output.Write(text.ToBytes());
        }
        else if (fix == FixMode.Show && document.Change is { } change)
        {
            UnifiedDiff.Write(
                console.Out,
                ReportPaths.Relative(document.File),
                change.Before.Text,
                change.After.Text,
                console.OutStyle
            );
        }
    }
}
