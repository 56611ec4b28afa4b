using System.CommandLine;
using DomainXml.Cli.Explanations;
using DomainXml.Cli.Output;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml explain</c>: the documentation of a diagnostic.</summary>
internal static class ExplainCommand
{
    public static Command Create(CliConsole console)
    {
        var id = new Argument<string?>("id")
        {
            // Without it, the help would list all ids that it completes to.
            HelpName = "id",
            Description = "What to explain, such as DX1115; without it, all are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        id.CompletionSources.Add(_ => DiagnosticPages.Names());
        var json = new Option<bool>("--json") { Description = "Print it as JSON, for programs." };
        var color = CommandParts.ColorOption();
        var command = new Command(
            "explain",
            "Explain a diagnostic: what is wrong, an example, and what to do."
        )
        {
            id,
            json,
            color,
        };
        command.SetAction(parsed =>
        {
            var output = console.WithColor(parsed.GetValue(color));
            if (parsed.GetValue(id) is not { } wanted)
            {
                List(DiagnosticPages.All(), output, parsed.GetValue(json));
                return ExitCodes.Fine;
            }
            if (DiagnosticPages.Find(wanted) is not { } page)
            {
                console.Error.WriteLine(
                    $"domainxml: '{DiagnosticWriter.OnTerminalLine(wanted)}' is no id of a diagnostic; 'domainxml explain' lists them."
                );
                return ExitCodes.CouldNotRun;
            }
            if (parsed.GetValue(json))
                output.Out.WriteLine(ReadableJson.Of(page, CliJson.Default.DiagnosticPage));
            else
                new MarkdownText(output.Out, output.OutStyle).Write(page.Markdown);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static void List(IReadOnlyList<DiagnosticPage> pages, CliConsole console, bool asJson)
    {
        if (asJson)
        {
            console.Out.WriteLine(
                ReadableJson.Of(pages, CliJson.Default.IReadOnlyListDiagnosticPage)
            );
            return;
        }
        foreach (var page in pages)
            console.Out.WriteLine(
                $"{console.OutStyle.Bold(page.Id.PadRight(7))} {page.Severity, -7} {page.Title}"
            );
    }
}
