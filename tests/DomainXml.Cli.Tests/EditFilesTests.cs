using System.Text.Json;

namespace DomainXml.Cli.Tests;

/// <summary>Which files the editing commands change, how they are replaced, and what programs are told.</summary>
[Collection(nameof(CurrentFolderTests))]
public sealed class EditFilesTests : IDisposable
{
    private const string Guest = """
        <domain type='kvm'>
          <name>web</name>
          <memory unit='GiB'>4</memory>
          <os>
            <type>hvm</type>
          </os>
          <devices>
            <disk type='file' device='disk'>
              <source file='/images/web.qcow2'/>
              <target dev='vda' bus='virtio'/>
            </disk>
          </devices>
        </domain>

        """;

    private readonly CurrentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("link.xml")]
    [InlineData("folder/link.xml")]
    public async Task A_link_stays_one_and_its_file_is_changed(string link)
    {
        CurrentFolder.Write("folder/vm.xml", Guest);
        CurrentFolder.Write("vm.xml", Guest);
        File.CreateSymbolicLink(link, "vm.xml");
        var run = await CliRun.RunAsync("set", link, "name=db");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("vm.xml", new FileInfo(link).LinkTarget);
        Assert.Contains(
            "<name>db<",
            await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(link)!, "vm.xml")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_that_may_not_be_written_is_not_replaced()
    {
        Assert.SkipWhen(Environment.UserName == "root", "root may write everything");
        var file = CurrentFolder.Write("vm.xml", Guest);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead);
        CurrentFolder.Write("other.xml", Guest);
        var run = await CliRun.RunAsync("set", file, "other.xml", "name=db");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("DX0009", run.Error, StringComparison.Ordinal);
        Assert.Equal(Guest, await File.ReadAllTextAsync(file));
        Assert.NotEqual(Guest, await File.ReadAllTextAsync("other.xml"));
    }

    [Fact]
    public async Task All_documents_of_a_folder_are_changed_where_the_path_leads_somewhere()
    {
        CurrentFolder.Write("vms/a.xml", Guest);
        CurrentFolder.Write("vms/b.xml", Guest.Replace("vda", "vdb", StringComparison.Ordinal));
        CurrentFolder.Write("vms/other.xml", "<project/>");
        var run = await CliRun.RunAsync("set", "vms", "//disk#vdb/target/@bus=scsi");
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(Guest, await File.ReadAllTextAsync("vms/a.xml"));
        Assert.Contains(
            "'scsi'",
            await File.ReadAllTextAsync("vms/b.xml"),
            StringComparison.Ordinal
        );
        run = await CliRun.RunAsync("set", "vms", "//disk#vdc/target/@bus=scsi");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("DX6004", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_takes_several_documents_in_front_of_the_paths()
    {
        CurrentFolder.Write("a.xml", Guest);
        CurrentFolder.Write("b.xml", Guest);
        // A file that is called as an element is: the path comes behind it.
        CurrentFolder.Write("memory", Guest);
        var run = await CliRun.RunAsync("remove", "a.xml", "b.xml", "//disk#vda");
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        foreach (var file in (string[])["a.xml", "b.xml"])
            Assert.DoesNotContain(
                "disk",
                await File.ReadAllTextAsync(file),
                StringComparison.Ordinal
            );
        run = await CliRun.RunAsync("remove", "a.xml", "memory");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Nothing to remove", run.Error, StringComparison.Ordinal);
        run = await CliRun.RunAsync("remove", "a.xml", "none.xml", "//memory");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("none.xml does not exist", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_element_can_stand_on_the_command_line()
    {
        var file = CurrentFolder.Write("vm.xml", Guest);
        var run = await CliRun.RunAsync("add", file, "<boot dev='hd'/>");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(
            "    <boot dev='hd'/>\n",
            await File.ReadAllTextAsync(file),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_only_the_old_kind_of_a_device_has_goes_with_it()
    {
        var file = CurrentFolder.Write("vm.xml", Guest);
        var run = await CliRun.RunAsync(
            "set",
            file,
            "//disk#vda/@type=block",
            "//disk#vda/source/@dev=/dev/vg/web"
        );
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(
            Guest
                .Replace("type='file'", "type='block'", StringComparison.Ordinal)
                .Replace("file='/images/web.qcow2'", "dev='/dev/vg/web'", StringComparison.Ordinal),
            await File.ReadAllTextAsync(file)
        );
    }

    [Fact]
    public async Task What_was_set_stays_even_where_it_does_not_fit_and_is_refused()
    {
        var file = CurrentFolder.Write("vm.xml", Guest);
        var run = await CliRun.RunAsync(
            "set",
            file,
            "//disk#vda/@type=block",
            "//disk#vda/source/@file=/x"
        );
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("DX1112", run.Error, StringComparison.Ordinal);
        Assert.Equal(Guest, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Programs_are_told_what_became_of_each_document()
    {
        CurrentFolder.Write("a.xml", Guest);
        CurrentFolder.Write("b.xml", Guest.Replace("vda", "vdb", StringComparison.Ordinal));
        CurrentFolder.Write("c.xml", "<domain>");
        CurrentFolder.Write("d.xml", Guest.Replace("'virtio'", "'scsi'", StringComparison.Ordinal));
        var run = await CliRun.RunAsync(
            "set",
            "--json",
            "a.xml",
            "b.xml",
            "c.xml",
            "d.xml",
            "//disk#vda/target/@bus=scsi"
        );
        Assert.Equal((2, ""), (run.ExitCode, run.Error));
        var documents = JsonDocument.Parse(run.Output).RootElement.GetProperty("documents");
        Assert.Equal(
            ["a.xml: written", "b.xml: failed", "c.xml: failed", "d.xml: unchanged"],
            documents
                .EnumerateArray()
                .Select(d => $"{d.GetProperty("file")}: {d.GetProperty("status")}")
        );
        var change = documents[0].GetProperty("changes")[0];
        Assert.Equal(
            ("changed", "/domain/devices/disk/target/@bus", "virtio", "scsi"),
            (
                change.GetProperty("kind").GetString(),
                change.GetProperty("path").GetString(),
                change.GetProperty("old").GetString(),
                change.GetProperty("new").GetString()
            )
        );
        Assert.Equal(
            "DX6004",
            documents[1].GetProperty("diagnostics")[0].GetProperty("id").GetString()
        );
    }

    [Theory]
    [InlineData("refused", "set", "vm.xml", "//target/@bus=virtoi")]
    [InlineData("checked", "remove", "vm.xml", "//disk", "--dry-run")]
    [InlineData("checked", "add", "vm.xml", "<vcpu>2</vcpu>", "--diff")]
    [InlineData("written", "merge", "vm.xml", "overlay.xml", "-o", "out.xml")]
    public async Task Every_command_tells_programs_the_status(
        string status,
        params string[] command
    )
    {
        CurrentFolder.Write("vm.xml", Guest);
        CurrentFolder.Write("overlay.xml", "<domain><name>x</name></domain>");
        var run = await CliRun.RunAsync([.. command, "--json"]);
        Assert.Equal((status == "refused" ? 1 : 0, ""), (run.ExitCode, run.Error));
        var document = JsonDocument.Parse(run.Output).RootElement.GetProperty("documents")[0];
        Assert.Equal(status, document.GetProperty("status").GetString());
        Assert.Equal(
            command.Contains("--diff"),
            document.TryGetProperty("diff", out var diff)
                && diff.GetString()!.Contains("+  <vcpu>", StringComparison.Ordinal)
        );
        Assert.Equal(Guest, await File.ReadAllTextAsync("vm.xml"));
    }

    [Fact]
    public async Task A_document_and_json_cannot_both_go_to_standard_output()
    {
        var run = await CliRun.RunWithInputAsync(Guest, "set", "-", "name=db", "--json");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }
}
