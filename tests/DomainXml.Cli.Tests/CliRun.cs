using System.Text;
using DomainXml.Cli.Output;

namespace DomainXml.Cli.Tests;

/// <summary>One run of the program inside the test's process.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a command line; standard input holds the given text.</summary>
    public static Task<CliRun> RunAsync(params string[] arguments) =>
        RunWithInputAsync("", arguments);

    /// <inheritdoc cref="RunAsync"/>
    public static async Task<CliRun> RunWithInputAsync(string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var bytes = new MemoryStream();
        var console = new CliConsole(
            output,
            error,
            () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            () => bytes,
            TextStyle.Plain,
            TextStyle.Plain
        );
        var exitCode = await CommandLineProgram.RunAsync(arguments, console);
        return new CliRun(
            exitCode,
            output.ToString() + Encoding.UTF8.GetString(bytes.ToArray()),
            error.ToString()
        );
    }
}
