using System.ComponentModel;
using System.Text;
using CliWrap;

namespace DomainXml.Commands;

/// <summary>Runs commands, without a shell. Thread-safe.</summary>
public static class CommandRunner
{
    // Enough for any message; a program that floods us must not take our memory.
    private const int MaxOutputCharacters = 4 * 1024 * 1024;

    /// <summary>Runs a command to its end.</summary>
    /// <param name="command">What to run. Its variables are added to those of this process.</param>
    /// <param name="cancellationToken">Kills the program.</param>
    /// <returns>How it ended; an exit code other than 0 is no exception.</returns>
    /// <exception cref="CommandNotFoundException">The program cannot be started.</exception>
    public static async Task<CommandResult> RunAsync(
        CommandLine command,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(command);
        var output = new BoundedText(MaxOutputCharacters);
        var error = new BoundedText(MaxOutputCharacters);
        try
        {
            var result = await Cli.Wrap(command.Program)
                .WithArguments(command.Arguments)
                .WithEnvironmentVariables(
                    command.Environment.ToDictionary(pair => pair.Key, string? (pair) => pair.Value)
                )
                .WithValidation(CommandResultValidation.None)
                .WithStandardOutputPipe(PipeTarget.ToDelegate(output.AppendLine, Encoding.UTF8))
                .WithStandardErrorPipe(PipeTarget.ToDelegate(error.AppendLine, Encoding.UTF8))
                .ExecuteAsync(cancellationToken)
                .ConfigureAwait(false);
            return new CommandResult(
                result.ExitCode,
                command.Redact(output.ToString()),
                command.Redact(error.ToString())
            );
        }
        catch (Win32Exception exception)
        {
            throw new CommandNotFoundException(command.Program, exception);
        }
    }

    private sealed class BoundedText(int limit)
    {
        private readonly StringBuilder _text = new();

        public void AppendLine(string line)
        {
            if (_text.Length + line.Length < limit)
                _text.Append(line).Append('\n');
        }

        public override string ToString() => _text.ToString();
    }
}
