using System.CommandLine;
using DomainXml.Cli.Output;
using DomainXml.Cli.Validation;
using DomainXml.Formatting;
using DomainXml.Views;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml format</c>: lays documents out as libvirt does.</summary>
internal sealed class FormatCommand
{
    private readonly Argument<string[]> _files = new("files")
    {
        Description =
            "Files, folders (their *.xml files), patterns such as \"vms/**/*.xml\", or \"-\" for standard input, whose result goes to standard output.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _check = new("--check")
    {
        Description =
            "Change nothing, and print which files would change. The exit code is 1 where one would.",
    };

    private readonly Option<bool> _diff = new("--diff")
    {
        Description =
            "Change nothing, and print what would change. The exit code is 1 where something would.",
    };

    private readonly Option<bool> _sort = new("--sort")
    {
        Description =
            "Put attributes and elements into the schema's order too. Those of one name keep theirs, and comments go with them.",
    };

    private readonly Option<ColorChoice> _color = CommandParts.ColorOption();

    public static Command Create(CliConsole console)
    {
        var format = new FormatCommand();
        var command = new Command(
            "format",
            "Lay documents out as libvirt does: two spaces, single quotes, an element a line. What they mean stays."
        )
        {
            format._files,
            format._check,
            format._diff,
            format._sort,
            format._color,
        };
        format._files.Validators.Add(CommandParts.RejectMisspeltOptions);
        command.SetAction(parsed =>
            format.Run(parsed, console.WithColor(parsed.GetValue(format._color)))
        );
        return command;
    }

    private int Run(ParseResult parsed, CliConsole console)
    {
        var files = CommandParts.FindFiles(parsed.GetRequiredValue(_files), out var missing);
        var options = new FormattingOptions { Sorts = parsed.GetValue(_sort) };
        var (changed, wrong, unread) = (0, 0, 0);
        foreach (var problem in missing)
        {
            Tell([problem], null, console);
            unread++;
        }
        foreach (var file in files)
        {
            SourceText text;
            try
            {
                text = Load(file, console);
            }
            catch (DiagnosticException exception)
            {
                Tell(exception.Diagnostics, null, console);
                unread++;
                continue;
            }
            var (result, problems) = Format(text, file, options);
            Tell(problems, text, console);
            wrong += problems.Count > 0 ? 1 : 0;
            if (result is not null && Deliver(parsed, file, text, result, console))
                changed++;
        }
        Summarize(parsed, files, changed, console);
        if (unread > 0)
            return ExitCodes.CouldNotRun;
        var isTrial = parsed.GetValue(_check) || parsed.GetValue(_diff);
        return wrong > 0 || (isTrial && changed > 0) ? ExitCodes.Findings : ExitCodes.Fine;
    }

    private static SourceText Load(InputFile file, CliConsole console)
    {
        if (!file.IsStandardInput)
            return SourceText.Load(file.Path);
        using var input = console.OpenInput();
        return SourceText.Read(input, file.Path);
    }

    /// <summary>
    /// The text laid out, or what stands in the way; neither for what was found in a folder and is none of our documents.
    /// </summary>
    private static (SourceText? Result, IReadOnlyList<Diagnostic> Problems) Format(
        SourceText text,
        InputFile file,
        FormattingOptions options
    )
    {
        SourceDocument document;
        try
        {
            document = SourceDocument.Parse(text);
        }
        catch (DiagnosticException exception)
        {
            return (null, exception.Diagnostics);
        }
        if (!file.IsNamed && DocumentViews.ViewOf(document.Root) is null)
            return (null, []);
        var result = DocumentFormatter.Format(document, options);
        // Nobody should have to take the formatter's word for it.
        return document.SemanticEquals(SourceDocument.Parse(result))
            ? (result, [])
            : (null, [WouldChange(file)]);
    }

    /// <returns>Whether the text changes.</returns>
    private bool Deliver(
        ParseResult parsed,
        InputFile file,
        SourceText before,
        SourceText after,
        CliConsole console
    )
    {
        var isTrial = parsed.GetValue(_check) || parsed.GetValue(_diff);
        if (file.IsStandardInput && !isTrial)
        {
            using var output = console.OpenOutput();
            output.Write(after.ToBytes());
            return before.Text != after.Text;
        }
        if (before.Text == after.Text)
            return false;
        if (parsed.GetValue(_diff))
            UnifiedDiff.Write(
                console.Out,
                file.IsStandardInput ? file.Path : ReportPaths.Relative(file.Path),
                before.Text,
                after.Text,
                console.OutStyle
            );
        else
            console.Out.WriteLine(DiagnosticWriter.OnTerminalLine(file.Path));
        if (!isTrial)
            after.Save(file.Path);
        return true;
    }

    private void Summarize(
        ParseResult parsed,
        IReadOnlyList<InputFile> files,
        int changed,
        CliConsole console
    )
    {
        if (files.Any(file => file.IsStandardInput))
            return;
        var isTrial = parsed.GetValue(_check) || parsed.GetValue(_diff);
        console.Error.WriteLine(
            $"{SummaryLine.Count(files.Count, "file")}, {changed} {(isTrial ? "to be formatted" : "formatted")}"
        );
    }

    private static Diagnostic WouldChange(InputFile file) =>
        new(
            "DX6102",
            DiagnosticSeverity.Error,
            "Laid out, the document would mean something else, so it was left as it is."
        )
        {
            File = file.Path,
            Help = "This is a mistake of domainxml's own: please report it with the document.",
        };

    private static void Tell(
        IReadOnlyList<Diagnostic> diagnostics,
        SourceText? source,
        CliConsole console
    )
    {
        var writer = new DiagnosticWriter(console.Error, console.ErrorStyle);
        foreach (var diagnostic in diagnostics)
            writer.Write(diagnostic, source);
    }
}
