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

    [Fact]
    public async Task Nothing_at_all_shows_the_help_with_exit_code_2()
    {
        var run = await CliRun.RunAsync();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Commands:", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task The_help_that_is_named_is_that_of_the_command()
    {
        var run = await CliRun.RunAsync("schema", "export", "domain");
        Assert.Contains(
            "Run 'domainxml schema export --help' for",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_for_want_of_its_folder_says_so()
    {
        var run = await CliRun.RunAsync("new", "--name", "web", "--output", "none/web.xml");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "none/web.xml can't be written: its folder does not exist",
            run.Error,
            StringComparison.Ordinal
        );
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
