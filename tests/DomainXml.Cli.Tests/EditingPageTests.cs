using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DomainXml.TestSupport;

namespace DomainXml.Cli.Tests;

/// <summary>Runs the examples of docs/editing.md, in order, and holds what they print to what the page says.</summary>
[Collection(nameof(CurrentFolderTests))]
public sealed partial class EditingPageTests
{
    [Fact]
    public async Task Every_example_prints_what_the_page_says()
    {
        var file = Path.Combine(TestPaths.Repository, "docs", "editing.md");
        var page = (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n");
        var actual = page;
        using var folder = new CurrentFolder();
        var examples = 0;
        foreach (Match block in Block().Matches(page))
        {
            var (kind, text) = (block.Groups[1].Value, block.Groups[2].Value);
            if (kind.StartsWith("xml ", StringComparison.Ordinal))
            {
                CurrentFolder.Write(kind["xml ".Length..], text);
                continue;
            }
            actual = actual.Replace(text, await RunAllAsync(text), StringComparison.Ordinal);
            examples++;
        }
        Assert.True(examples > 5);
        Golden.Verify(actual, file);
    }

    /// <summary>A block with what its commands really print.</summary>
    private static async Task<string> RunAllAsync(string block)
    {
        var result = new StringBuilder();
        foreach (
            var line in block
                .Split('\n')
                .Where(line => line.StartsWith("$ ", StringComparison.Ordinal))
        )
        {
            result.Append(line).Append('\n');
            var run = await RunLineAsync(line[2..]);
            result.Append(run.Output.ReplaceLineEndings("\n"));
            result.Append(run.Error.ReplaceLineEndings("\n"));
            if (run.ExitCode != 0)
                result.Append(CultureInfo.InvariantCulture, $"[{run.ExitCode}]\n");
        }
        return result.ToString();
    }

    private static Task<CliRun> RunLineAsync(string line)
    {
        var input = "";
        if (Echo().Match(line) is { Success: true } echo)
            (input, line) = (echo.Groups[1].Value, echo.Groups[2].Value);
        string[] words =
        [
            .. Word()
                .Matches(line)
                .Select(word => word.Value.Replace("'", "", StringComparison.Ordinal)),
        ];
        Assert.Equal("domainxml", words[0]);
        return CliRun.RunWithInputAsync(input, words[1..]);
    }

    [GeneratedRegex(
        "^```(console|xml [^\n]+)\n(.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Block();

    [GeneratedRegex("^echo '([^']*)' \\| (.*)$")]
    private static partial Regex Echo();

    // Words, parts of which may stand in single quotes.
    [GeneratedRegex("(?:[^ ']|'[^']*')+")]
    private static partial Regex Word();
}
