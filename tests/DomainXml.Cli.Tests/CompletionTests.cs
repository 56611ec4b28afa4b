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
    [InlineData("get FILE na", "name")]
    [InlineData("get FILE @", "@type")]
    [InlineData("get FILE /", "/domain")]
    [InlineData("get FILE //disk#", "//disk#vda")]
    [InlineData("get FILE //disk#vda/t", "//disk#vda/target")]
    [InlineData("get FILE devices/disk/target/@", "devices/disk/target/@dev")]
    [InlineData("remove FILE //ta", "//target")]
    [InlineData("set FILE os/boo", "os/boot", "os/bootmenu")]
    [InlineData("set FILE name=x //disk#vda/@dev", "//disk#vda/@device")]
    // A value is the user's own, and so is what is being asked for in brackets.
    [InlineData("set FILE name=")]
    [InlineData("get FILE //disk[")]
    [InlineData("get no-such-file na")]
    public async Task Paths_are_completed_to_what_the_document_has(
        string line,
        params string[] expected
    )
    {
        var file = _folder.Write(
            "vm.xml",
            "<domain type='kvm'><name>web</name><os/><devices><disk><target dev='vda'/></disk></devices></domain>"
        );
        line = "domainxml " + line.Replace("FILE", file, StringComparison.Ordinal);
        var run = await CliRun.RunAsync($"[suggest:{line.Length}]", line);
        Assert.Equal(expected, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
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

    [Theory]
    [InlineData("domainxml val", "validate value")]
    // bash takes words apart at "@" and "=", and keeps what stands before.
    [InlineData("domainxml get vm.xml disk/@va", "@validate @value")]
    [InlineData("domainxml get vm.xml ot", "other")]
    [InlineData("domainxml get vm.xml --o", "--option")]
    public async Task Bash_completes_with_the_script(string line, string expected)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "bash is not installed");
        var script = _folder.Write("script", (await CliRun.RunAsync("completion", "bash")).Output);
        var prefix = line.Contains('/', StringComparison.Ordinal) ? "disk/@" : "";
        var program = _folder.WriteProgram(
            "domainxml",
            $"#!/bin/sh\n[ \"$1\" = '[suggest:{line.Length}]' ] && [ \"$2\" = '{line}' ] && printf '{prefix}validate\\n{prefix}value\\nother\\n%s\\n' --option\n"
        );
        using var bash = Process.Start(
            new ProcessStartInfo(
                "/bin/bash",
                [
                    "-c",
                    $"source {script}; COMP_WORDS=({program} x); COMP_CWORD=1; COMP_LINE='{line}'; COMP_POINT={line.Length}; "
                        + "COMP_WORDBREAKS=$' @='; _domainxml_complete; echo \"${COMPREPLY[@]}\"",
                ]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        Assert.Equal(
            expected + "\n",
            await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)
        );
    }
}
