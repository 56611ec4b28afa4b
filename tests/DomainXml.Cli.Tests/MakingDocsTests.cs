using DomainXml.TestSupport;

namespace DomainXml.Cli.Tests;

public sealed class MakingDocsTests
{
    private static string Page => Path.Combine(TestPaths.Repository, "docs", "making.md");

    public static TheoryData<string> Commands { get; } = [.. ReadCommands()];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_of_the_page_works(string command)
    {
        var run = await CliRun.RunAsync(command.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    // The lines of the blocks with commands that need no file to be there.
    private static IEnumerable<string> ReadCommands()
    {
        var isCommand = false;
        foreach (var line in File.ReadLines(Page))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCommand = line == "```sh";
            else if (isCommand && line.StartsWith("domainxml new ", StringComparison.Ordinal))
                yield return line["domainxml ".Length..];
        }
    }
}
