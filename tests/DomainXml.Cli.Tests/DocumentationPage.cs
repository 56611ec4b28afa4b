using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DomainXml.TestSupport;

namespace DomainXml.Cli.Tests;

/// <summary>
/// Runs what a page in Markdown shows. A block whose first line names a file (<c>```xml vm.xml</c>) is that file; in blocks
/// <c>```console</c>, the commands behind <c>$</c> are run, and what they print takes the place of what stands below them.
/// UPDATE_GOLDEN=1 writes it into the page.
/// </summary>
internal static partial class DocumentationPage
{
    /// <summary>Holds a page of <c>docs</c> to what its commands print.</summary>
    public static async Task VerifyAsync(string name, Func<string, Task<string>> run)
    {
        var file = Path.Combine(TestPaths.Repository, "docs", name);
        var page = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("$ domainxml", page, StringComparison.Ordinal);
        page = page.ReplaceLineEndings("\n");
        Golden.Verify(await run(page), file);
    }

    /// <summary>The page with what its commands print; each section begins with an empty folder.</summary>
    public static async Task<string> RunSectionsAsync(string page)
    {
        var actual = new StringBuilder();
        foreach (var section in Heading().Split(page))
            actual.Append(await RunAsync(section, showsExitCodes: false));
        return actual.ToString();
    }

    /// <summary>The page with what its commands print, one after the other in one folder; exit codes but 0 stand in brackets.</summary>
    public static Task<string> RunSessionAsync(string page) => RunAsync(page, showsExitCodes: true);

    private static async Task<string> RunAsync(string text, bool showsExitCodes)
    {
        using var folder = new CurrentFolder();
        var session = new Session(showsExitCodes);
        var result = new StringBuilder();
        var end = 0;
        foreach (Match block in Block().Matches(text))
        {
            result.Append(text, end, block.Index - end);
            end = block.Index + block.Length;
            var (info, content) = (block.Groups[1].Value, block.Groups[2].Value);
            if (info == "console")
                content = await session.RunAllAsync(content);
            else if (info.Split(' ') is [_, var file])
                CurrentFolder.Write(file, content);
            result.Append(CultureInfo.InvariantCulture, $"```{info}\n{content}```\n");
        }
        return result.Append(text, end, text.Length - end).ToString();
    }

    [GeneratedRegex("^(?=## )", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```([^`\n]+)\n(.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    // Words, parts of which may stand in quotes.
    [GeneratedRegex("(?:[^ '\"]|'[^']*'|\"[^\"]*\")+")]
    private static partial Regex Word();

    // What stands in quotes, without them.
    [GeneratedRegex("'([^']*)'|\"([^\"]*)\"")]
    private static partial Regex Quoted();

    /// <summary>Commands that follow one another.</summary>
    private sealed class Session(bool showsExitCodes)
    {
        private int _exitCode;

        public async Task<string> RunAllAsync(string block)
        {
            var result = new StringBuilder();
            foreach (
                var line in block
                    .Split('\n')
                    .Where(line => line.StartsWith("$ ", StringComparison.Ordinal))
            )
            {
                result.Append(line).Append('\n').Append(await RunLineAsync(line[2..]));
                if (showsExitCodes && _exitCode != 0)
                    result.Append(CultureInfo.InvariantCulture, $"[{_exitCode}]\n");
            }
            return result.ToString();
        }

        private async Task<string> RunLineAsync(string line)
        {
            string[] words =
            [
                .. Word().Matches(line).Select(word => Quoted().Replace(word.Value, "$1$2")),
            ];
            switch (words)
            {
                case ["echo", var input, "|", "domainxml", .. var arguments]:
                    return await RunProgramAsync(input, arguments);
                case ["domainxml", .. var arguments, "<", var file]:
                    return await RunProgramAsync(await File.ReadAllTextAsync(file), arguments);
                case ["domainxml", .. var arguments]:
                    return await RunProgramAsync("", arguments);
                case ["cat", var file]:
                    return await File.ReadAllTextAsync(file);
                case ["echo", "$?"]:
                    return $"{_exitCode}\n";
                default:
                    Assert.Fail($"The page has a command that is not known here: {line}");
                    return "";
            }
        }

        private async Task<string> RunProgramAsync(string input, string[] arguments)
        {
            var run = await CliRun.RunWithInputAsync(input, arguments);
            _exitCode = run.ExitCode;
            return (run.Output + run.Error).ReplaceLineEndings("\n");
        }
    }
}
