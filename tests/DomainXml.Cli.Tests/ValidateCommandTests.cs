using System.Text.Json;
using DomainXml.TestSupport;

namespace DomainXml.Cli.Tests;

public sealed class ValidateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string Sample => Path.Combine(TestPaths.Repository, "samples", "first-vm.xml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_right_document_gives_a_summary_and_exit_code_0()
    {
        var run = await CliRun.RunAsync("validate", Sample);
        Assert.Equal(
            (0, "1 file, 0 problems\n", ""),
            (run.ExitCode, run.Output.ReplaceLineEndings("\n"), run.Error)
        );
    }

    [Fact]
    public async Task A_wrong_value_is_shown_in_its_line_with_the_right_one_and_gives_exit_code_1()
    {
        var file = _folder.Write(
            "vm.xml",
            (await File.ReadAllTextAsync(Sample)).Replace("bus='virtio'", "bus='virtoi'")
        );
        var run = await CliRun.RunAsync("validate", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"vm\.xml:\d+:\d+: error DX\d+: ", run.Output);
        Assert.Contains("<target dev='vda' bus='virtoi'/>", run.Output, StringComparison.Ordinal);
        Assert.Contains("^^^^^^", run.Output, StringComparison.Ordinal);
        Assert.Contains("did you mean: virtio", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_read_for_a_dash()
    {
        var run = await CliRun.RunWithInputAsync(
            "<domain type='qemu'><name>x</nam></domain>",
            "validate",
            "-"
        );
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("-:1:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.xml", "does not exist")]
    [InlineData("", "directory")]
    public async Task What_cannot_be_read_gives_exit_code_2(string name, string reason)
    {
        var run = await CliRun.RunAsync("validate", Path.Combine(_folder.Path, name));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_every_diagnostic_with_its_place()
    {
        var file = _folder.Write(
            "vm.xml",
            "<domain type='qemu'><name>x</name><memroy>1</memroy></domain>"
        );
        var run = await CliRun.RunAsync("validate", "--format", "json", file, Sample);
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(1, report.RootElement.GetProperty("formatVersion").GetInt32());
        Assert.Equal(2, report.RootElement.GetProperty("filesChecked").GetInt32());
        var first = report.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal(file, first.GetProperty("file").GetString());
        Assert.Equal(1, first.GetProperty("line").GetInt32());
        Assert.True(first.GetProperty("column").GetInt32() > 1);
    }

    [Fact]
    public async Task Compact_is_one_line_for_each_diagnostic()
    {
        var file = _folder.Write("vm.xml", "<nothing-we-know/>");
        var run = await CliRun.RunAsync("validate", "-f", "compact", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("nothing-we-know", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_schema_can_be_given()
    {
        var schema = _folder.Write(
            "note.rnc",
            "element note { attribute lang { \"en\" | \"de\" }, text }"
        );
        var right = await CliRun.RunWithInputAsync(
            "<note lang='en'>x</note>",
            "validate",
            "--schema",
            schema,
            "-"
        );
        var wrong = await CliRun.RunWithInputAsync(
            "<note lang='fr'>x</note>",
            "validate",
            "--schema",
            schema,
            "-"
        );
        Assert.Equal((0, 1), (right.ExitCode, wrong.ExitCode));
    }

    [Fact]
    public async Task A_schema_with_a_mistake_is_reported_at_its_place_with_exit_code_2()
    {
        var schema = _folder.Write("broken.rnc", "element note {\n  tekst\n}");
        var run = await CliRun.RunAsync("validate", "--schema", schema, Sample);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("broken.rnc:2:3: error", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_of_a_document_do_not_reach_the_terminal()
    {
        var file = _folder.Write("vm.xml", "<a b='\u009b31m'/>");
        var run = await CliRun.RunAsync("validate", file);
        Assert.DoesNotContain('\u009b', run.Output);
    }
}
