namespace DomainXml.Cli.Tests;

/// <summary><c>set</c>, <c>add</c> and <c>remove</c>: what they change, what they refuse, and where the result goes.</summary>
public sealed class EditCommandTests : IDisposable
{
    private const string Guest = """
        <domain type="kvm">
          <!-- the web server -->
          <name>web</name>
          <memory unit="GiB">4</memory>
          <os><type>hvm</type></os>
          <devices>
            <disk type="file" device="disk">
              <source file="/images/web.qcow2"/>
              <target dev="vda"  bus="virtio"/> <!-- system -->
            </disk>
            <interface type="user"/>
          </devices>
        </domain>

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _file;

    public EditCommandTests() => _file = _folder.Write("vm.xml", Guest);

    private string Written => File.ReadAllText(_file);

    public void Dispose() => _folder.Dispose();

    [Theory]
    // A value that is there, in the quotes that are there.
    [InlineData("name=db", "<name>web</name>", "<name>db</name>")]
    [InlineData("memory/@unit=MiB", "unit=\"GiB\"", "unit=\"MiB\"")]
    [InlineData("//disk#vda/source/@file=/a=b.img", "/images/web.qcow2", "/a=b.img")]
    [InlineData("//disk[target/@dev='vda']/target/@bus=scsi", "bus=\"virtio\"", "bus=\"scsi\"")]
    [InlineData("name=a<b>&c", "<name>web</name>", "<name>a&lt;b&gt;&amp;c</name>")]
    // What is missing is put where the schema's order has it.
    [InlineData("title=T", "  <name>web</name>\n", "  <name>web</name>\n  <title>T</title>\n")]
    [InlineData(
        "//interface/model/@type=virtio",
        "<interface type=\"user\"/>",
        "<interface type=\"user\">\n      <model type=\"virtio\"/>\n    </interface>"
    )]
    [InlineData("//target/@removable=on", "bus=\"virtio\"/>", "bus=\"virtio\" removable=\"on\"/>")]
    [InlineData(
        "os/bootmenu/@enable=yes",
        "<os><type>hvm</type></os>",
        "<os><type>hvm</type><bootmenu enable=\"yes\"/></os>"
    )]
    // An empty value makes an empty element.
    [InlineData(
        "features/acpi=",
        "  <devices>",
        "  <features>\n    <acpi/>\n  </features>\n  <devices>"
    )]
    public async Task Set_changes_only_what_it_names(string assignment, string before, string after)
    {
        var run = await CliRun.RunAsync("set", _file, assignment, "--force");
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(Guest.Replace(before, after, StringComparison.Ordinal), Written);
    }

    [Fact]
    public async Task Set_makes_several_changes_or_none()
    {
        var run = await CliRun.RunAsync("set", _file, "name=db", "//disk#vdb/@device=lun");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("DX6004", run.Error, StringComparison.Ordinal);
        Assert.Equal(Guest, Written);
        run = await CliRun.RunAsync("set", _file, "name=db", "vcpu=2");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            Guest
                .Replace("web<", "db<", StringComparison.Ordinal)
                .Replace("</memory>\n", "</memory>\n  <vcpu>2</vcpu>\n", StringComparison.Ordinal),
            Written
        );
    }

    [Theory]
    [InlineData("vm.xml:9:31: error DX1115: 'virtoi'", "set", "//target/@bus=virtoi")]
    [InlineData("error DX1106: <domain> needs <name>", "remove", "name")]
    [InlineData("DX6005", "set", "devices=x")]
    [InlineData("DX6007", "remove", "/domain")]
    public async Task What_would_break_the_document_is_refused(
        string message,
        params string[] command
    )
    {
        var run = await CliRun.RunAsync([command[0], _file, command[1]]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(Guest, Written);
    }

    [Fact]
    public async Task Force_writes_what_would_break_the_document()
    {
        var run = await CliRun.RunAsync("remove", "--force", _file, "name");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Guest.Replace("  <name>web</name>\n", "", StringComparison.Ordinal), Written);
    }

    [Fact]
    public async Task A_mistake_that_was_there_before_stands_in_nobodys_way()
    {
        File.WriteAllText(_file, Guest.Replace("virtio", "virtoi", StringComparison.Ordinal));
        Assert.Equal(0, (await CliRun.RunAsync("set", _file, "name=db")).ExitCode);
        Assert.Equal(1, (await CliRun.RunAsync("set", _file, "@type=kvmm")).ExitCode);
    }

    [Fact]
    public async Task A_device_is_added_among_its_like_in_the_layout_around_it()
    {
        var run = await CliRun.RunWithInputAsync(
            "<disk type='file'><source file='/b.img'/>\n\n<target dev='vdb'/></disk>",
            "add",
            _file,
            "-"
        );
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        const string Added = """
                <disk type="file">
                  <source file="/b.img"/>
                  <target dev="vdb"/>
                </disk>
                <interface
            """;
        Assert.Equal(Guest.Replace("    <interface", Added, StringComparison.Ordinal), Written);
    }

    [Theory]
    [InlineData("<vcpu>2</vcpu>", "</memory>\n", "</memory>\n  <vcpu>2</vcpu>\n")]
    // A <memory> with elements in it is a device.
    [InlineData(
        "<memory model='dimm'><target><size>1</size><node>0</node></target></memory>",
        "  </devices>",
        "    <memory model=\"dimm\">\n      <target>\n        <size>1</size>\n        <node>0</node>\n      </target>\n    </memory>\n  </devices>"
    )]
    public async Task An_element_finds_its_parent(string fragment, string before, string after)
    {
        var run = await CliRun.RunWithInputAsync(fragment, "add", _file, "-", "--force");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Guest.Replace(before, after, StringComparison.Ordinal), Written);
    }

    [Fact]
    public async Task An_element_can_be_added_to_a_named_parent()
    {
        var run = await CliRun.RunWithInputAsync(
            "<boot order='1'/>",
            "add",
            _file,
            "-",
            "--to",
            "//interface"
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(
            "    <interface type=\"user\">\n      <boot order=\"1\"/>\n    </interface>\n",
            Written,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_has_no_place_is_not_added()
    {
        var run = await CliRun.RunWithInputAsync("<nonsense/>", "add", _file, "-");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("DX6006", run.Error, StringComparison.Ordinal);
        Assert.Equal(Guest, Written);
    }

    [Fact]
    public async Task What_is_removed_takes_its_line_with_it()
    {
        var run = await CliRun.RunAsync("remove", _file, "//interface", "//disk/target/@bus");
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(
            Guest
                .Replace("    <interface type=\"user\"/>\n", "", StringComparison.Ordinal)
                .Replace("  bus=\"virtio\"", "", StringComparison.Ordinal),
            Written
        );
    }

    [Fact]
    public async Task Set_changes_several_files_each_for_itself()
    {
        var other = _folder.Write(
            "other.xml",
            Guest.Replace("vda", "vdb", StringComparison.Ordinal)
        );
        var run = await CliRun.RunAsync("set", _file, other, "//disk#vdb/@device=cdrom");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Guest, Written);
        Assert.Contains(
            "device=\"cdrom\"",
            await File.ReadAllTextAsync(other),
            StringComparison.Ordinal
        );
        run = await CliRun.RunAsync("set", _file, other, "name=x", "-o", "-");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Several_fragments_are_added_together()
    {
        var one = _folder.Write("one.xml", "<vcpu>2</vcpu>");
        var run = await CliRun.RunWithInputAsync("<title>T</title>", "add", _file, one, "-");
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(
            Guest
                .Replace("</name>\n", "</name>\n  <title>T</title>\n", StringComparison.Ordinal)
                .Replace("</memory>\n", "</memory>\n  <vcpu>2</vcpu>\n", StringComparison.Ordinal),
            Written
        );
    }

    [Fact]
    public async Task A_diff_is_printed_and_nothing_written()
    {
        var run = await CliRun.RunAsync("set", "--diff", _file, "name=db");
        Assert.Equal(
            $"""
            --- {_file}
            +++ {_file}
            @@ -1,6 +1,6 @@
             <domain type="kvm">
               <!-- the web server -->
            -  <name>web</name>
            +  <name>db</name>
               <memory unit="GiB">4</memory>
               <os><type>hvm</type></os>
               <devices>

            """,
            run.Output
        );
        Assert.Equal((0, Guest), (run.ExitCode, Written));
    }

    [Fact]
    public async Task A_dry_run_checks_and_writes_nothing()
    {
        var right = await CliRun.RunAsync("set", "--dry-run", _file, "name=db");
        var wrong = await CliRun.RunAsync("set", "--dry-run", _file, "@type=kvmm");
        Assert.Equal((0, "", 1), (right.ExitCode, right.Output, wrong.ExitCode));
        Assert.Equal(Guest, Written);
    }

    [Fact]
    public async Task Another_file_can_take_the_result()
    {
        var other = Path.Combine(_folder.Path, "other.xml");
        var run = await CliRun.RunAsync("set", _file, "name=db", "-o", other);
        Assert.Equal((0, Guest), (run.ExitCode, Written));
        Assert.Equal(
            Guest.Replace("web<", "db<", StringComparison.Ordinal),
            await File.ReadAllTextAsync(other)
        );
    }

    [Fact]
    public async Task Standard_input_goes_to_standard_output_in_its_own_encoding()
    {
        var run = await CliRun.RunWithInputAsync(
            "<?xml version='1.0' encoding='ISO-8859-1'?>\r\n<network><name>x</name></network>",
            "set",
            "-",
            "title=€",
            "name=y"
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            "<?xml version='1.0' encoding='ISO-8859-1'?>\r\n<network><name>y</name><title>&#x20AC;</title></network>",
            run.Output
        );
    }

    [Theory]
    [InlineData("set", "name")]
    [InlineData("set", "//disk[1=x")]
    [InlineData("remove", "//disk[")]
    [InlineData("remove", "--no-such-option")]
    [InlineData("set", "count(//disk)=2")]
    public async Task A_wrong_command_line_gives_exit_code_2(string command, string argument)
    {
        var run = await CliRun.RunAsync(command, _file, argument);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
        Assert.Equal(Guest, Written);
    }
}
