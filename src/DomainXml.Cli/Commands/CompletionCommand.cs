using System.CommandLine;
using System.Reflection;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml completion</c>: the script that makes a shell complete our command lines.</summary>
internal static class CompletionCommand
{
    /// <summary>The shells that there are scripts for, which lie in the folder <c>Completion</c>.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "powershell"];

    public static Command Create(CliConsole console)
    {
        var shell = new Argument<string>("shell")
        {
            Description = "The shell: bash, zsh, fish or powershell.",
        };
        shell.AcceptOnlyFromAmong([.. Shells]);
        var command = new Command(
            "completion",
            "Print a script that makes a shell complete command lines: source <(domainxml completion bash)."
        )
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            using var stream = Assembly
                .GetExecutingAssembly()
                .GetManifestResourceStream($"completion/.{parsed.GetRequiredValue(shell)}")!;
            using var reader = new StreamReader(stream);
            console.Out.Write(reader.ReadToEnd());
            return ExitCodes.Fine;
        });
        return command;
    }
}
