namespace DomainXml.Cli.Tests;

/// <summary>`--fix` and `--diff`.</summary>
[Collection(nameof(CurrentFolderTests))]
public sealed class FixTests : IDisposable
{
    /// <summary>A warning with a safe fix: white space that libvirt's validator refuses.</summary>
    private static readonly string s_mendable = Documents.Right.Replace(">2<", "> 2 <");

    private readonly CurrentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Fix_writes_what_can_be_mended_and_reports_what_is_left()
    {
        CurrentFolder.Write("web.xml", s_mendable.Replace("'hd'", "'hdd'"));
        var run = await CliRun.RunAsync("validate", "--fix", "-f", "compact", "web.xml");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("web.xml:6:16: error DX1115: ", Assert.Single(Lines(run.Output)));
        Assert.Equal(Documents.WrongValue, await File.ReadAllTextAsync("web.xml"));
    }

    [Fact]
    public async Task Fix_says_how_much_it_mended()
    {
        CurrentFolder.Write("web.xml", s_mendable);
        var before = await CliRun.RunAsync("validate", "web.xml");
        Assert.EndsWith("1 file, 1 problem (1 warning), 1 to be mended by --fix\n", before.Output);
        var run = await CliRun.RunAsync("validate", "--fix", "web.xml");
        Assert.Equal((0, "1 file, 0 problems, 1 mended\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Diff_shows_the_change_and_writes_nothing()
    {
        CurrentFolder.Write("vms/web.xml", s_mendable);
        var run = await CliRun.RunAsync("validate", "--diff", "vms");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            --- a/vms/web.xml
            +++ b/vms/web.xml
            @@ -1,6 +1,6 @@
             <domain type='kvm'>
               <name>web</name>
            -  <memory unit='GiB'> 2 </memory>
            +  <memory unit='GiB'>2</memory>
               <os>
                 <type>hvm</type>
                 <boot dev='hd'/>

            """,
            run.Output
        );
        Assert.Equal("1 file, 0 problems, 1 to be mended by --fix\n", run.Error);
        Assert.Equal(s_mendable, await File.ReadAllTextAsync("vms/web.xml"));
    }

    [Fact]
    public async Task Diff_of_what_needs_no_mending_is_empty_with_exit_code_0()
    {
        CurrentFolder.Write("web.xml", Documents.Right);
        var run = await CliRun.RunAsync("validate", "--diff", "web.xml");
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Standard_input_comes_out_mended_and_the_report_beside_it()
    {
        var run = await CliRun.RunWithInputAsync(s_mendable, "validate", "--fix", "-");
        Assert.Equal(
            (0, Documents.Right, "1 file, 0 problems, 1 mended\n"),
            (run.ExitCode, run.Output, run.Error)
        );
    }

    [Fact]
    public async Task An_unused_comment_is_removed_with_its_line()
    {
        const string Comment = "  <!-- domainxml disable DX1115 until the loader is new -->\n";
        CurrentFolder.Write("web.xml", Documents.Right.Replace("  <os>", Comment + "  <os>"));
        var run = await CliRun.RunAsync("validate", "--fix", "web.xml");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Documents.Right, await File.ReadAllTextAsync("web.xml"));
    }

    [Fact]
    public async Task What_is_excused_is_not_mended()
    {
        CurrentFolder.Write("domainxml.json", """{ "disabled": ["DX1201"] }""");
        CurrentFolder.Write("web.xml", s_mendable);
        await CliRun.RunAsync("validate", "--fix", "web.xml");
        Assert.Equal(s_mendable, await File.ReadAllTextAsync("web.xml"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told_and_gives_exit_code_2()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            Assert.Skip("Folders here can't be made unwritable for this user.");
            return;
        }
        CurrentFolder.Write("vms/web.xml", s_mendable);
        File.SetUnixFileMode("vms", UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var run = await CliRun.RunAsync("validate", "--fix", "vms/web.xml");
        File.SetUnixFileMode(
            "vms",
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error DX0009: ", run.Output);
    }

    [Fact]
    public async Task Unsafe_fixes_alone_make_no_sense()
    {
        var run = await CliRun.RunAsync("validate", "--unsafe-fixes", "web.xml");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("domainxml: --unsafe-fixes goes with --fix or --diff.\n", run.Error);
    }

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');
}
