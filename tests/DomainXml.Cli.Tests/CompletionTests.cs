using System.Diagnostics;
using DomainXml.Cli.Commands;

namespace DomainXml.Cli.Tests;

public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Shells => [.. CompletionCommand.Shells];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task Each_shell_has_a_script_that_asks_the_program(string shell)
    {
        var run = await CliRun.RunAsync("completion", shell);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("[suggest:", run.Output);
    }

    [Theory]
    [InlineData("domainxml val", "validate")]
    [InlineData("domainxml validate --fo", "--format")]
    [InlineData("domainxml validate --format s", "sarif")]
    [InlineData("domainxml validate --fail-on w", "warning")]
    [InlineData("domainxml explain DX111", "DX1115")]
    [InlineData("domainxml completion b", "bash")]
    public async Task The_program_says_what_fits(string line, string expected)
    {
        var run = await CliRun.RunAsync($"[suggest:{line.Length}]", line);
        Assert.Contains(expected, run.Output.Split(Environment.NewLine));
    }

    [Theory]
    [InlineData("bash", "-n")]
    [InlineData("zsh", "-n")]
    [InlineData("fish", "--no-execute")]
    public async Task A_script_is_one_that_its_shell_understands(string shell, string onlyRead)
    {
        var script = _folder.Write("script", (await CliRun.RunAsync("completion", shell)).Output);
        Process process;
        try
        {
            process = Process.Start(
                new ProcessStartInfo(shell, [onlyRead, script]) { RedirectStandardError = true }
            )!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{shell} is not installed");
            return;
        }
        using (process)
        {
            Assert.Equal(
                "",
                await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)
            );
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
        }
    }

    [Fact]
    public async Task Bash_completes_with_the_script()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "bash is not installed");
        var script = _folder.Write("script", (await CliRun.RunAsync("completion", "bash")).Output);
        var program = _folder.WriteProgram(
            "domainxml",
            "#!/bin/sh\n[ \"$1\" = '[suggest:13]' ] && [ \"$2\" = 'domainxml val' ] && printf 'validate\\nvalue\\nother\\n'\n"
        );
        using var bash = Process.Start(
            new ProcessStartInfo(
                "/bin/bash",
                [
                    "-c",
                    $"source {script}; COMP_WORDS=({program} val); COMP_CWORD=1; COMP_LINE='domainxml val'; COMP_POINT=13; "
                        + "_domainxml_complete; echo \"${COMPREPLY[@]}\"",
                ]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        Assert.Equal(
            "validate value\n",
            await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)
        );
    }
}
