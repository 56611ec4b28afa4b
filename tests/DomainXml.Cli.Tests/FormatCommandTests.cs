namespace DomainXml.Cli.Tests;

public sealed class FormatCommandTests : IDisposable
{
    private const string Untidy = "<network><name>lab</name><bridge name=\"virbr1\"/></network>\n";

    private const string Tidy =
        "<network>\n  <name>lab</name>\n  <bridge name='virbr1'/>\n</network>\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_are_laid_out_in_place_and_those_that_changed_are_named()
    {
        var untidy = _folder.Write("untidy.xml", Untidy);
        var tidy = _folder.Write("tidy.xml", Tidy);
        var run = await CliRun.RunAsync("format", untidy, tidy);
        Assert.Equal((0, untidy), (run.ExitCode, run.Output.TrimEnd()));
        Assert.Contains("2 files, 1 formatted", run.Error, StringComparison.Ordinal);
        Assert.Equal(Tidy, await File.ReadAllTextAsync(untidy));

        var again = await CliRun.RunAsync("format", untidy, tidy);
        Assert.Equal((0, ""), (again.ExitCode, again.Output));
    }

    [Fact]
    public async Task A_check_changes_nothing_and_names_the_files_that_would_change()
    {
        var untidy = _folder.Write("untidy.xml", Untidy);
        _folder.Write("tidy.xml", Tidy);
        var run = await CliRun.RunAsync("format", "--check", _folder.Path);
        Assert.Equal((1, untidy), (run.ExitCode, run.Output.TrimEnd()));
        Assert.Contains("2 files, 1 to be formatted", run.Error, StringComparison.Ordinal);
        Assert.Equal(Untidy, await File.ReadAllTextAsync(untidy));
    }

    [Fact]
    public async Task A_check_of_tidy_files_is_fine()
    {
        var tidy = _folder.Write("tidy.xml", Tidy);
        var run = await CliRun.RunAsync("format", "--check", tidy);
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task A_diff_shows_what_would_change_and_changes_nothing()
    {
        var untidy = _folder.Write("untidy.xml", Untidy);
        var run = await CliRun.RunAsync("format", "--diff", untidy);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("+  <bridge name='virbr1'/>", run.Output, StringComparison.Ordinal);
        Assert.Equal(Untidy, await File.ReadAllTextAsync(untidy));
    }

    [Fact]
    public async Task Standard_input_goes_to_standard_output()
    {
        var run = await CliRun.RunWithInputAsync(Untidy, "format", "-");
        Assert.Equal((0, Tidy, ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Sorting_is_for_those_who_ask()
    {
        const string Text =
            "<network>\n  <bridge name='virbr1'/>\n  <name>lab</name>\n</network>\n";
        var asIs = await CliRun.RunWithInputAsync(Text, "format", "-");
        Assert.Equal(Text, asIs.Output);
        var sorted = await CliRun.RunWithInputAsync(Text, "format", "--sort", "-");
        Assert.Equal(Tidy, sorted.Output);
    }

    [Fact]
    public async Task What_is_malformed_is_told_and_left_as_it_is_and_the_others_are_formatted()
    {
        var malformed = _folder.Write("a.xml", "<network><name>x</nam></network>");
        var untidy = _folder.Write("b.xml", Untidy);
        var run = await CliRun.RunAsync("format", malformed, untidy);
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"a\.xml:1:\d+: error DX01", run.Error);
        Assert.Equal("<network><name>x</nam></network>", await File.ReadAllTextAsync(malformed));
        Assert.Equal(Tidy, await File.ReadAllTextAsync(untidy));
    }

    [Fact]
    public async Task A_file_that_is_not_there_gives_exit_code_2()
    {
        var run = await CliRun.RunAsync("format", Path.Combine(_folder.Path, "missing.xml"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error DX0", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_documents_in_a_folder_are_left_alone()
    {
        const string Other = "<project><a/></project>";
        var other = _folder.Write("pom.xml", Other);
        Assert.Equal(0, (await CliRun.RunAsync("format", _folder.Path)).ExitCode);
        Assert.Equal(Other, await File.ReadAllTextAsync(other));
        Assert.Equal(0, (await CliRun.RunAsync("format", other)).ExitCode);
        Assert.NotEqual(Other, await File.ReadAllTextAsync(other));
    }
}
