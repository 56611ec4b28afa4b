namespace DomainXml.Cli.Tests;

public sealed class ProgramTests
{
    [Theory]
    [InlineData("no-such-command")]
    [InlineData("validate")]
    [InlineData("validate", "--no-such-option", "x.xml")]
    [InlineData("convert")]
    [InlineData("attach", "only-one")]
    public async Task A_wrong_command_line_is_explained_with_exit_code_2(params string[] arguments)
    {
        var run = await CliRun.RunAsync(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("domainxml: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("get")]
    [InlineData("set")]
    [InlineData("add")]
    [InlineData("remove")]
    [InlineData("merge")]
    [InlineData("diff")]
    [InlineData("format")]
    [InlineData("new")]
    [InlineData("codegen")]
    [InlineData("convert")]
    [InlineData("run")]
    [InlineData("list")]
    [InlineData("attach")]
    [InlineData("detach")]
    [InlineData("shutdown")]
    [InlineData("power-off")]
    public async Task Every_command_has_help(string command)
    {
        var run = await CliRun.RunAsync(command, "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            $"domainxml {command}",
            run.Output.Replace("DomainXml.Cli.Tests", "domainxml"),
            StringComparison.Ordinal
        );
        Assert.Contains("--help", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_commands_fits_a_terminal()
    {
        var run = await CliRun.RunAsync("--help");
        Assert.All(
            run.Output.Split('\n'),
            line => Assert.True(line.Length < 160, $"{line.Length} characters: {line.Trim()}")
        );
    }
}
