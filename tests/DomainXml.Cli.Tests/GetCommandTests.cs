using System.Text.Json;

namespace DomainXml.Cli.Tests;

public sealed class GetCommandTests
{
    private const string Guest = """
        <domain type='kvm' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
          <name>web</name>
          <devices>
            <disk type='file' device='disk'>
              <source file='/images/a b.qcow2'/>
              <target dev='vda' bus='virtio'/>
            </disk>
            <disk type='file' device='cdrom'>
              <target dev='sda' bus='sata'/>
            </disk>
            <controller type='pci' index='0' model='pcie-root'/>
            <controller type='usb' index='0' model='qemu-xhci'/>
            <filesystem><source dir='/srv'/><target dir='/mnt/share'/></filesystem>
            <interface type='user'>
              <mac address='52:54:00:00:00:01'/>
              <alias name='ua-lan'/>
            </interface>
            <interface type='user'>
              <mac address='52:54:00:00:00:02'/>
            </interface>
          </devices>
          <qemu:commandline>
            <qemu:arg value='-snapshot'/>
          </qemu:commandline>
        </domain>
        """;

    [Theory]
    [InlineData("name", "web")]
    [InlineData("/domain/name", "web")]
    [InlineData("@type", "kvm")]
    [InlineData("devices/disk[2]/target/@dev", "sda")]
    [InlineData("//disk[target/@dev='vda']/source/@file", "/images/a b.qcow2")]
    [InlineData("//disk#vda/source/@file", "/images/a b.qcow2")]
    [InlineData("//interface/mac/@address", "52:54:00:00:00:01", "52:54:00:00:00:02")]
    [InlineData("//interface#52:54:00:00:00:02/mac/@address", "52:54:00:00:00:02")]
    [InlineData("//interface[mac/@address='52:54:00:00:00:02']/@type", "user")]
    [InlineData("//disk#sda[1]/@device", "cdrom")]
    [InlineData("//*#ua-lan/mac/@address", "52:54:00:00:00:01")]
    [InlineData("//controller#usb.0/@model", "qemu-xhci")]
    [InlineData("//filesystem#'/mnt/share'/source/@dir", "/srv")]
    [InlineData("//qemu:arg/@value", "-snapshot")]
    [InlineData("count(//disk)", "2")]
    [InlineData("//disk[1]/@device = 'disk'", "true")]
    [InlineData("//disk[contains(source/@file, '#')]/@type | @type", "kvm")]
    public async Task Each_value_has_a_line(string path, params string[] values)
    {
        var run = await CliRun.RunWithInputAsync(Guest, "get", "-", path);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(values, run.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task An_element_with_others_in_it_is_printed_as_it_is_written()
    {
        var run = await CliRun.RunWithInputAsync(Guest, "get", "-", "//interface#ua-lan");
        Assert.Equal(
            """
            <interface type='user'>
              <mac address='52:54:00:00:00:01'/>
              <alias name='ua-lan'/>
            </interface>

            """,
            run.Output
        );
    }

    [Fact]
    public async Task The_value_of_an_expression_has_no_place_in_json()
    {
        var run = await CliRun.RunWithInputAsync(Guest, "get", "-", "count(//disk)", "--json");
        var match = Assert.Single(JsonDocument.Parse(run.Output).RootElement.EnumerateArray());
        Assert.Equal("2", match.GetProperty("value").GetString());
        Assert.False(match.TryGetProperty("path", out _));
    }

    [Fact]
    public async Task A_second_path_is_told_from_a_file()
    {
        var run = await CliRun.RunWithInputAsync(Guest, "get", "-", "name", "memory");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'memory') is the path", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//disk#vdc", "-:1:2: error DX6004: Nothing matches '//disk#vdc'")]
    [InlineData("devices/dsik/target", "did you mean: disk?")]
    [InlineData("/domain/devices/disk/@typ", "did you mean: type?")]
    [InlineData("//disk#vdb/source", "did you mean: disk#vda?")]
    [InlineData("//disk#x-y/source", "expected: disk#vda, disk#sda")]
    [InlineData("//disk/target/dev", "did you mean: @dev?")]
    [InlineData("//disk[1]/@bus", "did you mean: target/@bus?")]
    [InlineData("//interfaces", "did you mean: interface?")]
    [InlineData("memroy", "did you mean: memory?")]
    [InlineData("//disk[target/@dev=vda]/source", "a text stands in quotes: 'vda'")]
    public async Task Nothing_found_gives_exit_code_1_and_the_step_that_failed(
        string path,
        string message
    )
    {
        var run = await CliRun.RunWithInputAsync(Guest, "get", "-", path);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//disk[1", "DX6001", "A bracket is open.")]
    [InlineData("//disk[@type='file]", "DX6001", "A quote is open.")]
    [InlineData("//disk/", "DX6001", "Leave out the slash")]
    [InlineData("//disk#", "DX6001", "a path such as")]
    [InlineData("", "DX6001", "a path such as")]
    [InlineData("//xen:arg", "DX6003", "qemu:")]
    [InlineData("frobnicate(//disk)", "DX6003", "XPath 1.0")]
    public async Task A_wrong_path_is_explained_with_exit_code_2(
        string path,
        string id,
        string message
    )
    {
        var run = await CliRun.RunWithInputAsync(Guest, "get", "-", path);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(id, run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Xml_prints_nodes_as_they_are_written()
    {
        var run = await CliRun.RunWithInputAsync(
            Guest,
            "get",
            "--xml",
            "-",
            "//disk#vda | //disk#sda/target/@bus"
        );
        Assert.Equal(
            """
            <disk type='file' device='disk'>
              <source file='/images/a b.qcow2'/>
              <target dev='vda' bus='virtio'/>
            </disk>
            bus='sata'

            """,
            run.Output.ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public async Task Several_files_are_told_apart_and_one_that_fails_does_not_stop_the_others()
    {
        using var folder = new TemporaryFolder();
        var (one, other) = (folder.Write("one.xml", Guest), folder.Write("two.xml", Guest));
        var run = await CliRun.RunAsync("get", one, other, "name");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal($"{one}: web\n{other}: web\n", run.Output.ReplaceLineEndings("\n"));
        var missing = Path.Combine(folder.Path, "none.xml");
        run = await CliRun.RunAsync("get", missing, other, "name");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"{other}: web\n", run.Output.ReplaceLineEndings("\n"));
        Assert.Contains(missing, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_path_value_and_place()
    {
        var run = await CliRun.RunWithInputAsync(
            Guest,
            "get",
            "--json",
            "-",
            "//disk#sda/target/@dev"
        );
        using var json = JsonDocument.Parse(run.Output);
        var match = json.RootElement[0];
        Assert.Equal("/domain/devices/disk[2]/target/@dev", match.GetProperty("path").GetString());
        Assert.Equal("sda", match.GetProperty("value").GetString());
        Assert.Equal(9, match.GetProperty("line").GetInt32());
        Assert.Equal(15, match.GetProperty("column").GetInt32());
    }
}
