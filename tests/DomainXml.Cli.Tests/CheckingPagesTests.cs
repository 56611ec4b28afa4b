using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DomainXml.TestSupport;

namespace DomainXml.Cli.Tests;

/// <summary>
/// Runs the examples of the pages about checking: files that a block's first line names are written, commands behind <c>$</c> are
/// run, and print what stands below them. Each section begins with an empty folder. UPDATE_GOLDEN=1 writes what they print.
/// </summary>
[Collection(nameof(CurrentFolderTests))]
public sealed partial class CheckingPagesTests
{
    [Theory]
    [InlineData("validate.md")]
    [InlineData("messages.md")]
    public async Task Every_command_prints_what_the_page_shows(string name)
    {
        var file = Path.Combine(TestPaths.Repository, "docs", name);
        var page = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var actual = new StringBuilder();
        foreach (var section in Heading().Split(page))
        {
            using var folder = new CurrentFolder();
            actual.Append(await RunSectionAsync(section));
        }
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(
                file,
                actual.ToString(),
                TestContext.Current.CancellationToken
            );
        else
            Assert.Equal(page, actual.ToString());
    }

    private static async Task<string> RunSectionAsync(string section)
    {
        var result = new StringBuilder();
        var end = 0;
        foreach (Match block in Block().Matches(section))
        {
            result.Append(section, end, block.Index - end);
            end = block.Index + block.Length;
            var (info, content) = (block.Groups[1].Value, block.Groups[2].Value);
            if (info == "console")
                content = await RunAllAsync(content);
            else if (info.Split(' ') is [_, var file])
                CurrentFolder.Write(file, content);
            result.Append(CultureInfo.InvariantCulture, $"```{info}\n{content}```\n");
        }
        return result.Append(section, end, section.Length - end).ToString();
    }

    private static async Task<string> RunAllAsync(string session)
    {
        var result = new StringBuilder();
        var exitCode = 0;
        foreach (
            var line in session
                .Split('\n')
                .Where(line => line.StartsWith("$ ", StringComparison.Ordinal))
        )
        {
            result.Append(line).Append('\n');
            string[] words = [.. Word().Matches(line[2..]).Select(word => word.Value.Trim('"'))];
            switch (words)
            {
                case ["domainxml", .. var arguments, "<", var input]:
                    (exitCode, var piped) = await RunAsync(
                        await File.ReadAllTextAsync(input),
                        arguments
                    );
                    result.Append(piped);
                    break;
                case ["domainxml", .. var arguments]:
                    (exitCode, var printed) = await RunAsync("", arguments);
                    result.Append(printed);
                    break;
                case ["cat", var file]:
                    result.Append(await File.ReadAllTextAsync(file));
                    break;
                case ["echo", "$?"]:
                    result.Append(exitCode).Append('\n');
                    break;
                default:
                    Assert.Fail($"The page has a command that is not known here: {line}");
                    break;
            }
        }
        return result.ToString();
    }

    private static async Task<(int ExitCode, string Printed)> RunAsync(
        string input,
        string[] arguments
    )
    {
        var run = await CliRun.RunWithInputAsync(input, arguments);
        return (run.ExitCode, run.Output + run.Error);
    }

    [GeneratedRegex("^(?=## )", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```([^`\n]+)\n(.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
