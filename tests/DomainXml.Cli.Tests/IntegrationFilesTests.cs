using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using DomainXml.TestSupport;

namespace DomainXml.Cli.Tests;

/// <summary>What lets other programs call ours: the problem matcher, the hooks of pre-commit, the action.</summary>
public sealed class IntegrationFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(
        "a b/vm.xml:6:16: error DX1115: 'hdd' is not a value",
        "domainxml",
        "a b/vm.xml|6|16|error|DX1115|'hdd' is not a value"
    )]
    [InlineData(
        "vm.xml:3:22: warning DX1201: white space",
        "domainxml",
        "vm.xml|3|22|warning|DX1201|white space"
    )]
    [InlineData(
        "note.rnc:2:3: error RNC1010: a word",
        "domainxml",
        "note.rnc|2|3|error|RNC1010|a word"
    )]
    [InlineData(
        "none.xml: error DX0001: none.xml does not exist",
        "domainxml",
        "none.xml|||error|DX0001|none.xml does not exist"
    )]
    [InlineData("vm.xml:1:1: info DX4901: older", "domainxml-notes", "vm.xml|1|1||DX4901|older")]
    [InlineData("1 file, 0 problems", null, "")]
    public void The_problem_matcher_reads_compact_lines(string line, string? owner, string parts)
    {
        using var file = JsonDocument.Parse(Read("integrations/github/problem-matcher.json"));
        var matching = file
            .RootElement.GetProperty("problemMatcher")
            .EnumerateArray()
            .Select(matcher =>
                (
                    Owner: matcher.GetProperty("owner").GetString(),
                    Pattern: matcher.GetProperty("pattern")[0]
                )
            )
            .Select(m =>
                (
                    m.Owner,
                    m.Pattern,
                    Match: Regex.Match(
                        line,
                        m.Pattern.GetProperty("regexp").GetString()!,
                        RegexOptions.ECMAScript
                    )
                )
            )
            .Where(m => m.Match.Success)
            .ToList();
        Assert.Equal(owner is null ? [] : [owner], matching.Select(m => m.Owner));
        foreach (var (_, pattern, match) in matching)
            Assert.Equal(
                parts,
                string.Join(
                    '|',
                    new[] { "file", "line", "column", "severity", "code", "message" }.Select(name =>
                        pattern.TryGetProperty(name, out var group)
                            ? match.Groups[group.GetInt32()].Value
                            : ""
                    )
                )
            );
    }

    [Fact]
    public async Task Compact_lines_are_what_the_problem_matcher_reads()
    {
        var file = _folder.Write("vm.xml", Documents.WrongValue);
        var run = await CliRun.RunAsync("validate", "-f", "compact", file);
        using var matcher = JsonDocument.Parse(Read("integrations/github/problem-matcher.json"));
        var regexp = matcher
            .RootElement.GetProperty("problemMatcher")[0]
            .GetProperty("pattern")[0]
            .GetProperty("regexp");
        Assert.Matches(regexp.GetString()!, run.Output.TrimEnd('\n'));
    }

    [Theory]
    [InlineData("domainxml")]
    [InlineData("domainxml-fix")]
    public async Task The_hooks_call_the_program_as_it_is(string id)
    {
        var hook = Regex
            .Match(
                Read(".pre-commit-hooks.yaml"),
                $"- id: {id}\n(.*?)(?=- id|\\z)",
                RegexOptions.Singleline
            )
            .Value;
        var entry = Regex.Match(hook, "entry: domainxml (.*)").Groups[1].Value;
        var file = _folder.Write("vm.xml", Documents.Right);
        var run = await CliRun.RunAsync([
            .. entry.Split(' '),
            file,
            _folder.Write("pom.xml", Documents.Foreign),
        ]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("", "", "", "", "--format github .")]
    [InlineData("vms\n\na b/*.xml\n", "", "", "", "--format github vms a b/*.xml")]
    [InlineData(
        "$(touch x)",
        "warning",
        "out.sarif",
        "--skip-unknown\n",
        "--format github --format sarif --output out.sarif --fail-on warning --skip-unknown $(touch x)"
    )]
    public async Task The_action_hands_its_inputs_to_the_program(
        string files,
        string failOn,
        string sarif,
        string arguments,
        string expected
    )
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "bash is not installed");
        _folder.WriteProgram("domainxml", "#!/bin/bash\nprintf '%s\\n' \"$@\"\nexit 1\n");
        var start = new ProcessStartInfo(
            "/bin/bash",
            [Path.Combine(TestPaths.Repository, "integrations/github/validate.sh")]
        )
        {
            RedirectStandardOutput = true,
            WorkingDirectory = _folder.Path,
            Environment =
            {
                ["PATH"] = _folder.Path + ":" + Environment.GetEnvironmentVariable("PATH"),
                ["GITHUB_OUTPUT"] = _folder.Write("outputs", ""),
                ["INPUT_FILES"] = files,
                ["INPUT_FAIL_ON"] = failOn,
                ["INPUT_SARIF"] = sarif,
                ["INPUT_ARGUMENTS"] = arguments,
            },
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(
            TestContext.Current.CancellationToken
        );
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        Assert.Equal("validate " + expected, string.Join(' ', output.TrimEnd('\n').Split('\n')));
        Assert.Equal(
            sarif.Length == 0 ? "" : $"sarif={sarif}\n",
            await File.ReadAllTextAsync(
                Path.Combine(_folder.Path, "outputs"),
                TestContext.Current.CancellationToken
            )
        );
        Assert.False(File.Exists(Path.Combine(_folder.Path, "x")));
    }

    [Fact]
    public void The_action_hands_over_every_input_that_it_declares()
    {
        var action = Read("action.yml");
        var declared = Regex.Matches(
            action.Split("\noutputs:")[0],
            "^  ([a-z-]+):$",
            RegexOptions.Multiline
        );
        Assert.Equal(
            declared.Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal),
            Regex
                .Matches(action, @"\$\{\{ inputs\.([a-z-]+) \}\}")
                .Select(match => match.Groups[1].Value)
                .Order(StringComparer.Ordinal)
        );
    }

    private static string Read(string path) =>
        File.ReadAllText(Path.Combine(TestPaths.Repository, path));
}
