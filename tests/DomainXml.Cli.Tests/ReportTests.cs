using System.Text.Json;
using System.Xml.Linq;

namespace DomainXml.Cli.Tests;

/// <summary>The formats of reports, and several of them at once.</summary>
[Collection(nameof(CurrentFolderTests))]
public sealed class ReportTests : IDisposable
{
    private readonly CurrentFolder _folder = new();

    public ReportTests()
    {
        CurrentFolder.Write("vms/a.xml", Documents.Right);
        CurrentFolder.Write("vms/b,1%.xml", Documents.WrongValue);
        CurrentFolder.Write("vms/c.xml", Documents.Right.Replace(">2<", "> 2 <"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Text_points_once_for_each_id_to_its_page()
    {
        CurrentFolder.Write("vms/d.xml", Documents.WrongValue);
        var run = await CliRun.RunAsync("validate", "vms");
        Assert.Equal(2, run.Output.Split("see: domainxml explain DX").Length - 1);
        Assert.EndsWith(
            "4 files, 3 problems (2 errors, 1 warning), 1 to be mended by --fix\n",
            run.Output
        );
    }

    [Fact]
    public async Task Quiet_leaves_out_the_summary()
    {
        Assert.Equal("", (await CliRun.RunAsync("validate", "-q", "vms/a.xml")).Output);
        Assert.DoesNotContain(
            "files",
            (await CliRun.RunAsync("validate", "--quiet", "vms")).Output
        );
    }

    [Fact]
    public async Task Color_is_for_those_who_ask_for_it()
    {
        Assert.DoesNotContain("\e[", (await CliRun.RunAsync("validate", "vms")).Output);
        Assert.Contains(
            "\e[1;31merror\e[0m",
            (await CliRun.RunAsync("validate", "--color", "always", "vms")).Output
        );
    }

    [Fact]
    public async Task GitHub_annotations_escape_what_would_end_them()
    {
        var run = await CliRun.RunAsync("validate", "-f", "github", "vms");
        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.StartsWith(
            "::error file=vms/b%2C1%25.xml,line=6,endLine=6,col=16,endColumn=19,title=DX1115::'hdd' ",
            lines[0]
        );
        Assert.StartsWith("::warning file=vms/c.xml,line=3,", lines[1]);
        Assert.StartsWith("3 files, 2 problems", lines[2]);
    }

    [Fact]
    public async Task JUnit_has_a_case_for_each_file_and_a_failure_for_each_with_errors()
    {
        var run = await CliRun.RunAsync("validate", "-f", "junit", "vms");
        var suite = XDocument.Parse(run.Output).Root!.Element("testsuite")!;
        Assert.Equal(
            ("3", "1"),
            (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value)
        );
        Assert.Equal(
            ["vms/a.xml", "vms/b,1%.xml", "vms/c.xml"],
            suite.Elements("testcase").Select(item => item.Attribute("name")!.Value)
        );
        var failure = Assert.Single(suite.Descendants("failure"));
        Assert.Equal("DX1115", failure.Attribute("type")!.Value);
        Assert.StartsWith("vms/b,1%.xml:6:16: error DX1115: ", failure.Value);
        Assert.StartsWith("vms/c.xml:3:", Assert.Single(suite.Descendants("system-out")).Value);
    }

    [Fact]
    public async Task Json_has_the_numbers_and_the_fixes()
    {
        var run = await CliRun.RunAsync("validate", "-f", "json", "vms");
        using var report = JsonDocument.Parse(run.Output);
        var summary = report.RootElement.GetProperty("summary");
        Assert.Equal(1, summary.GetProperty("errors").GetInt32());
        Assert.Equal(1, summary.GetProperty("warnings").GetInt32());
        var fix = report.RootElement.GetProperty("diagnostics")[1].GetProperty("fix");
        Assert.True(fix.GetProperty("isSafe").GetBoolean());
        Assert.Equal("2", fix.GetProperty("edits")[0].GetProperty("newText").GetString());
    }

    [Fact]
    public async Task Several_reports_are_written_at_once()
    {
        var run = await CliRun.RunAsync([
            "validate",
            "vms",
            "-f",
            "sarif",
            "-o",
            "out.sarif",
            "-f",
            "junit",
            "-o",
            "out.xml",
            "-f",
            "compact",
        ]);
        Assert.Equal(2, run.Output.TrimEnd('\n').Split('\n').Length);
        Assert.StartsWith("{", await File.ReadAllTextAsync("out.sarif"));
        Assert.StartsWith("<?xml", await File.ReadAllTextAsync("out.xml"));
    }

    [Fact]
    public async Task An_output_alone_is_for_the_text()
    {
        var run = await CliRun.RunAsync("validate", "vms", "--output", "report.txt");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("3 files, 2 problems", await File.ReadAllTextAsync("report.txt"));
    }

    [Theory]
    [InlineData("-f json -f sarif", "Two reports go to standard output")]
    [InlineData("-f json -o a -f sarif -o a", "Two reports go to a")]
    [InlineData("-f json -o a -o b", "-o b has no --format of its own")]
    [InlineData("-f yaml", "'yaml' not recognized")]
    [InlineData("--fail-on sometimes", "'sometimes' not recognized")]
    [InlineData("--fromat json", "Unrecognized option '--fromat'")]
    public async Task What_does_not_go_together_is_refused(string options, string message)
    {
        var run = await CliRun.RunAsync(["validate", "vms", .. options.Split(' ')]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_told()
    {
        var run = await CliRun.RunAsync("validate", "vms", "-o", "none/report.txt");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error DX0009: ", run.Error);
    }

    [Theory]
    [InlineData("error", 1)]
    [InlineData("warning", 1)]
    [InlineData("never", 0)]
    public async Task Fail_on_decides_the_exit_code(string failOn, int exitCode) =>
        Assert.Equal(
            exitCode,
            (await CliRun.RunAsync("validate", "vms", "--fail-on", failOn)).ExitCode
        );

    [Fact]
    public async Task A_warning_alone_fails_only_where_that_is_asked_for()
    {
        Assert.Equal(0, (await CliRun.RunAsync("validate", "vms/c.xml")).ExitCode);
        Assert.Equal(
            1,
            (await CliRun.RunAsync("validate", "vms/c.xml", "--fail-on", "warning")).ExitCode
        );
    }
}
