namespace DomainXml.Cli.Tests;

[Collection(nameof(CurrentFolderTests))]
public sealed class BaselineTests : IDisposable
{
    private readonly CurrentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_written_into_it_is_excused_from_then_on()
    {
        CurrentFolder.Write("vms/web.xml", Documents.WrongValue);
        var written = await CliRun.RunAsync("validate", "--write-baseline", "vms");
        Assert.Equal(
            (0, "1 file, 0 problems, 1 in the baseline\n"),
            (written.ExitCode, written.Output)
        );

        var again = await CliRun.RunAsync(
            "validate",
            "--baseline",
            "domainxml-baseline.json",
            "vms"
        );
        Assert.Equal((0, written.Output), (again.ExitCode, again.Output));
    }

    [Fact]
    public async Task Known_problems_are_known_again_when_lines_before_them_change()
    {
        CurrentFolder.Write("web.xml", Documents.WrongValue);
        await WriteBaselineAsync();
        CurrentFolder.Write(
            "web.xml",
            "<!-- new -->\n\n" + Documents.WrongValue.Replace("    <", "\t<")
        );
        Assert.Equal(0, (await CheckAsync()).ExitCode);
    }

    [Fact]
    public async Task A_new_problem_of_the_same_kind_is_reported()
    {
        var boot = "    <boot dev='hdd'/>\n";
        CurrentFolder.Write("web.xml", Documents.WrongValue);
        await WriteBaselineAsync();
        CurrentFolder.Write("web.xml", Documents.WrongValue.Replace(boot, boot + boot));
        var run = await CheckAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("1 file, 1 problem (1 error), 1 in the baseline\n", run.Output);
    }

    [Fact]
    public async Task A_problem_that_is_gone_is_told_so_that_the_baseline_shrinks()
    {
        CurrentFolder.Write("web.xml", Documents.WrongValue);
        CurrentFolder.Write("mail.xml", Documents.WrongValue);
        await WriteBaselineAsync();
        CurrentFolder.Write("web.xml", Documents.Right);

        var run = await CheckAsync();
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("domainxml-baseline.json: info DX0203: A problem ", run.Output);

        // Nothing is known of files that were not looked at.
        var other = await CheckAsync("mail.xml");
        Assert.Equal("1 file, 0 problems, 1 in the baseline\n", other.Output);
    }

    [Fact]
    public async Task Files_that_cannot_be_read_are_never_excused()
    {
        CurrentFolder.Write("web.xml", "<domain>\n  <name>a</nam>\n</domain>");
        var run = await CliRun.RunAsync("validate", "--write-baseline", "web.xml");
        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("DX0", await File.ReadAllTextAsync("domainxml-baseline.json"));
    }

    [Fact]
    public async Task Its_place_is_in_the_configuration_and_paths_in_it_are_relative_to_it()
    {
        CurrentFolder.Write("domainxml.json", """{ "baseline": "ci/known.json" }""");
        CurrentFolder.Write("ci/README", "");
        CurrentFolder.Write("vms/web.xml", Documents.WrongValue);
        await CliRun.RunAsync("validate", "--write-baseline", "vms");
        Assert.Contains(
            "\"file\": \"../vms/web.xml\"",
            await File.ReadAllTextAsync("ci/known.json")
        );

        Directory.SetCurrentDirectory("vms");
        Assert.Equal(0, (await CliRun.RunAsync("validate", "web.xml")).ExitCode);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("""{ "formatVersion": 9, "problems": [] }""")]
    [InlineData(null)]
    public async Task One_that_cannot_be_used_gives_exit_code_2(string? content)
    {
        if (content is not null)
            CurrentFolder.Write("domainxml-baseline.json", content);
        CurrentFolder.Write("web.xml", Documents.Right);
        var run = await CheckAsync();
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("domainxml-baseline.json: error DX0204: ", run.Error);
    }

    private static Task<CliRun> WriteBaselineAsync() =>
        CliRun.RunAsync("validate", "--write-baseline", ".");

    private static Task<CliRun> CheckAsync(string input = ".") =>
        CliRun.RunAsync("validate", "--baseline", "domainxml-baseline.json", input);
}
