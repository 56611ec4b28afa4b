using System.CommandLine;

namespace DomainXml.Cli.Commands;

/// <summary>The options of commands that make a text: to standard output, or to a file that is not there yet.</summary>
internal sealed class NewFileOptions
{
    private readonly Option<string?> _output = new("--output", "-o")
    {
        HelpName = "file",
        Description = "The file to write. The default is standard output.",
    };

    private readonly Option<bool> _force = new("--force")
    {
        Description = "Replace a file that is there already.",
    };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_output);
        command.Add(_force);
    }

    /// <summary>Writes a text where the user wants it.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="DiagnosticException">The file is there already, or can't be written.</exception>
    public int Write(string text, ParseResult parsed, CliConsole console)
    {
        if (parsed.GetValue(_output) is not { } output)
        {
            console.Out.Write(text);
            return ExitCodes.Fine;
        }
        if (!parsed.GetValue(_force) && Path.Exists(output))
            throw new DiagnosticException(Exists(output));
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
