using System.Text.Json;

namespace DomainXml.Cli.Tests;

public sealed class DiffCommandTests : IDisposable
{
    private const string Guest = """
        <domain type='kvm'>
          <name>web</name>
          <memory unit='GiB'>4</memory>
          <devices>
            <disk type='file' device='disk'>
              <source file='/a.img'/>
              <target dev='vda' bus='virtio'/>
            </disk>
            <disk type='file' device='disk'>
              <source file='/b.img'/>
              <target dev='vdb' bus='virtio'/>
            </disk>
          </devices>
        </domain>

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _before;

    public DiffCommandTests() => _before = _folder.Write("before.xml", Guest);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<memory unit='GiB'>4<", "<memory>4194304<")]
    [InlineData("<disk type='file' device='disk'>", "<disk device='disk'><!-- x -->")]
    public async Task The_same_in_other_words_gives_no_output_and_exit_code_0(
        string one,
        string other
    )
    {
        var run = await DiffAsync(Guest.Replace(one, other, StringComparison.Ordinal));
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData(">4<", ">8<", "changed /domain/memory: 4 GiB -> 8 GiB\n")]
    [InlineData(
        "/b.img",
        "/c.img",
        "changed /domain/devices/disk#vdb/source/@file: /b.img -> /c.img\n"
    )]
    [InlineData("<name>web</name>", "<name/>", "changed /domain/name: web -> ''\n")]
    [InlineData(
        "  <devices>",
        "  <title>T</title><features><acpi/></features><devices>",
        "added /domain/title: T\nadded /domain/features\n    <features><acpi/></features>\n"
    )]
    [InlineData(
        "    <disk type='file' device='disk'>\n      <source file='/b.img'/>\n      <target dev='vdb' bus='virtio'/>\n    </disk>\n",
        "",
        "removed /domain/devices/disk#vdb\n    <disk type='file' device='disk'>\n      <source file='/b.img'/>\n      <target dev='vdb' bus='virtio'/>\n    </disk>\n"
    )]
    public async Task Each_change_is_told_with_its_path_and_values(
        string one,
        string other,
        string expected
    )
    {
        var run = await DiffAsync(Guest.Replace(one, other, StringComparison.Ordinal));
        Assert.Equal(
            (1, expected, ""),
            (run.ExitCode, run.Output.ReplaceLineEndings("\n"), run.Error)
        );
    }

    [Fact]
    public async Task Json_has_kind_paths_values_and_places()
    {
        var run = await DiffAsync(
            Guest.Replace("/b.img", "/c.img", StringComparison.Ordinal),
            "--json"
        );
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(1, json.RootElement.GetProperty("formatVersion").GetInt32());
        var change = Assert.Single(json.RootElement.GetProperty("changes").EnumerateArray());
        Assert.Equal(
            ["changed", "/domain/devices/disk[2]/source/@file", "/b.img", "/c.img"],
            new[] { "kind", "path", "old", "new" }.Select(name =>
                change.GetProperty(name).GetString()
            )
        );
        Assert.Equal(
            "/domain/devices/disk#vdb/source/@file",
            change.GetProperty("keyPath").GetString()
        );
        Assert.Equal(
            (_before, 10, 15),
            (
                change.GetProperty("before").GetProperty("file").GetString(),
                change.GetProperty("before").GetProperty("line").GetInt32(),
                change.GetProperty("before").GetProperty("column").GetInt32()
            )
        );
        Assert.Equal("-", change.GetProperty("after").GetProperty("file").GetString());
    }

    [Fact]
    public async Task Json_of_the_same_has_no_changes()
    {
        var run = await DiffAsync(Guest, "--json");
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(
            (0, 0),
            (run.ExitCode, json.RootElement.GetProperty("changes").GetArrayLength())
        );
    }

    [Fact]
    public async Task Quiet_only_gives_the_exit_code()
    {
        var run = await DiffAsync("<network/>", "--quiet");
        Assert.Equal((1, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("<domain")]
    [InlineData("")]
    public async Task What_is_no_document_gives_exit_code_2(string text)
    {
        var run = await DiffAsync(text);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Standard_input_can_be_read_once() =>
        Assert.Equal(2, (await CliRun.RunWithInputAsync(Guest, "diff", "-", "-")).ExitCode);

    private Task<CliRun> DiffAsync(string after, params string[] options) =>
        CliRun.RunWithInputAsync(after, ["diff", _before, "-", .. options]);
}
