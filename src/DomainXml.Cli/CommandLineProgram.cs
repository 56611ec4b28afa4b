using System.CommandLine;
using System.CommandLine.Parsing;
using DomainXml.Cli.Commands;
using DomainXml.Cli.Output;

namespace DomainXml.Cli;

/// <summary>The program <c>domainxml</c>: parses the command line, runs the command, and turns every failure into a message.</summary>
internal static class CommandLineProgram
{
    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CliConsole console)
    {
        // "@type" is a path to an attribute, not a file with more arguments.
        var parsing = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var root = CreateRoot(console, arguments is [var first, ..] ? first : null);
        if (arguments.Count == 0)
        {
            await root.Parse(["--help"])
                .InvokeAsync(new InvocationConfiguration { Output = console.Error })
                .ConfigureAwait(false);
            return ExitCodes.CouldNotRun;
        }
        var parsed = root.Parse(arguments, parsing);
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            return Refuse(parsed, parsed.Errors.Select(error => error.Message), console);
        }

        try
        {
            var configuration = new InvocationConfiguration
            {
                Output = console.Out,
                Error = console.Error,
                EnableDefaultExceptionHandler = false,
            };
            return await parsed.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (UsageException exception)
        {
            return Refuse(parsed, [exception.Message], console);
        }
        catch (DiagnosticException exception)
        {
            var writer = new DiagnosticWriter(console.Error, console.ErrorStyle);
            foreach (var diagnostic in exception.Diagnostics)
                writer.Write(diagnostic, source: null);
            return ExitCodes.CouldNotRun;
        }
        catch (OperationCanceledException)
        {
            console.Error.WriteLine("domainxml: interrupted");
            return ExitCodes.CouldNotRun;
        }
        catch (IOException exception)
        {
            // A reader that went away (`domainxml list | head -1`), a full disk.
            console.Error.WriteLine($"domainxml: {exception.Message}");
            return ExitCodes.CouldNotRun;
        }
    }

    /// <summary>All commands, or only the one that is named first: making the others would only delay a short run.</summary>
    private static RootCommand CreateRoot(CliConsole console, string? name)
    {
        var root = new RootCommand(
            "Checks, converts and runs virtual machines described in libvirt's XML format, without a daemon."
        );
        // "/h" may be the beginning of a path.
        var help = root.Options.OfType<System.CommandLine.Help.HelpOption>().Single();
        help.Aliases.Remove("/h");
        help.Aliases.Remove("/?");
        (string Name, Func<CliConsole, Command> Create)[] all =
        [
            ("validate", ValidateCommand.Create),
            ("format", FormatCommand.Create),
            ("new", NewCommand.Create),
            ("codegen", CodegenCommand.Create),
            ("schema", SchemaCommand.Create),
            ("explain", ExplainCommand.Create),
            ("get", GetCommand.Create),
            ("set", SetCommand.Create),
            ("add", AddCommand.Create),
            ("remove", RemoveCommand.Create),
            ("merge", MergeCommand.Create),
            ("diff", DiffCommand.Create),
            ("docs", DocsCommand.Create),
            ("convert", ConvertCommand.Create),
            ("run", RunCommand.Create),
            ("list", ListCommand.Create),
            ("attach", AttachCommand.Create),
            ("detach", DetachCommand.Create),
            ("shutdown", ShutDownCommand.Create),
            ("power-off", PowerOffCommand.Create),
            ("completion", CompletionCommand.Create),
        ];
        var named = Array.FindIndex(all, command => command.Name == name);
        if (named >= 0)
        {
            root.Add(all[named].Create(console));
            return root;
        }
        foreach (var (_, create) in all)
        {
            var command = create(console);
            command.Description = FirstSentence(command.Description ?? "");
            root.Add(command);
        }
        return root;
    }

    /// <summary>What the list of commands has room for.</summary>
    private static string FirstSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        var line = text.AsSpan().IndexOfAny('\r', '\n');
        var length = Math.Min(end < 0 ? text.Length : end + 1, line < 0 ? text.Length : line);
        return text[..length];
    }

    private static int Refuse(ParseResult parsed, IEnumerable<string> messages, CliConsole console)
    {
        foreach (var message in messages)
            console.Error.WriteLine($"domainxml: {message}");
        var path = "";
        for (
            SymbolResult? result = parsed.CommandResult;
            result is CommandResult { Command: not RootCommand } command;
            result = result.Parent
        )
            path = $"{command.Command.Name} {path}";
        console.Error.WriteLine($"Run 'domainxml {path}--help' for what it takes.");
        return ExitCodes.CouldNotRun;
    }
}
