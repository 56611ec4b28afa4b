using DomainXml.TestSupport;

namespace DomainXml.Cli.Tests;

public sealed class NewCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(
        "server.xml",
        "--name web --memory 4GiB --cpus 4 --disk /srv/web.qcow2 --network network=default --pcie-ports 4"
    )]
    [InlineData(
        "windows.xml",
        "--name office --os windows --disk /srv/office.qcow2 --cdrom /srv/windows.iso --cdrom /srv/virtio-win.iso --pcie-ports 4"
    )]
    [InlineData(
        "arm.xml",
        "--name pi --arch aarch64 --type qemu --disk pool=default,volume=pi --cloud-init /srv/seed.iso --graphics none --pcie-ports 4"
    )]
    [InlineData(
        "network.xml",
        "network --name lab --subnet 10.20.0.0/16 --domain lab.example --bridge virbr7"
    )]
    [InlineData("pool.xml", "pool --name images --nfs files.example:/export --path /srv/images")]
    [InlineData("volume.xml", "volume --name web.qcow2 --size 20G --backing /srv/base.qcow2")]
    public async Task A_definition_is_made_of_a_few_options(string golden, string options)
    {
        var run = await NewAsync(options);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Golden.Verify(run.Output, Path.Combine("New", golden));
    }

    [Theory]
    [InlineData("--name web")]
    [InlineData("--name office --os windows")]
    [InlineData("--name pi --arch aarch64 --type qemu")]
    public async Task A_guest_on_pci_express_has_fourteen_ports_where_no_number_is_given(
        string options
    )
    {
        var run = await NewAsync(options);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(14, run.Output.Split("model='pcie-root-port'").Length - 1);
    }

    [Theory]
    [InlineData("--name a")]
    [InlineData("--name a --no-network --no-agent --graphics none --pcie-ports 0")]
    [InlineData("--name a --machine pc --cdrom /a.iso --disk /a.img --os other")]
    [InlineData("--name a --type qemu --os windows --firmware bios --tpm false")]
    [InlineData("--name a --firmware uefi-secure --graphics spice --tpm")]
    [InlineData("--name a --firmware efi")]
    [InlineData("--name a --firmware /fw/code.fd,vars=/fw/vars.fd")]
    [InlineData("--name a --cpu host-model --memory 512 --title x --description y")]
    [InlineData("--name a --cpu Skylake-Client --uuid 4f6d2c1e-8a53-4f0b-9d0e-2b7a1c5e9f10")]
    [InlineData("--name a --disk /dev/vg/a,cache=none --disk /b,,c.raw,bus=scsi,readonly=yes")]
    [InlineData("--name a --network bridge=br0,mac=52:54:00:00:00:01,model=e1000e")]
    [InlineData("--name a --network passt --network direct=eth0 --network user")]
    [InlineData("--name a --arch riscv64 --disk /a.qcow2 --cdrom /a.iso")]
    [InlineData("--name a --arch ppc64le --disk /a.qcow2 --cdrom /a.iso")]
    [InlineData("--name a --arch s390x --disk /a.qcow2 --cdrom /a.iso")]
    [InlineData("network --name a")]
    [InlineData("network --name a --mode isolated --no-dhcp --subnet 10.0.0.8/29")]
    [InlineData("network --name a --mode route")]
    [InlineData("network --name a --mode open")]
    [InlineData("network --name a --mode bridge --bridge br0")]
    [InlineData("pool --name a --path /srv/images")]
    [InlineData("pool --name a --volume-group vg")]
    [InlineData("pool --name a --path /mnt --nfs [fd00::1]:/export")]
    [InlineData("volume --name a --size 10 --format raw")]
    public async Task Every_definition_that_is_made_is_valid(string options)
    {
        var made = await NewAsync(options);
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        var checkedRun = await CliRun.RunWithInputAsync(made.Output, "validate", "-");
        Assert.True(checkedRun.ExitCode == 0, checkedRun.Output + made.Output);
        Assert.Contains("1 file, 0 problems", checkedRun.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--name a --disk /a.qcow2 --cdrom /a.iso")]
    [InlineData("--name a --machine pc --os other --disk /a.img")]
    [InlineData("--name a --type qemu --firmware /fw/code.fd,vars=/fw/vars.fd --graphics spice")]
    [InlineData("--name a --os windows --firmware bios --tpm false --disk /a.qcow2")]
    public async Task Domains_that_are_made_can_be_converted(string options)
    {
        var made = await NewAsync(options);
        var converted = await CliRun.RunWithInputAsync(
            made.Output,
            "convert",
            "--qemu",
            "built-in",
            "-"
        );
        Assert.Equal((0, ""), (converted.ExitCode, converted.Error));
        Assert.Contains("-name guest=a,", converted.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--name a --memory much", "not a size")]
    [InlineData("--name a --memory 0", "not a size")]
    [InlineData("--name a --cpus 0", "at least 1")]
    [InlineData("--name a --disk bus=sata", "names no disk")]
    [InlineData("--name a --disk /a,buss=sata", "'buss' is not a setting")]
    [InlineData("--name a --disk /a,bus=sada", "'sada' is not a value of 'bus'; there are ide")]
    [InlineData("--name a --disk /a,readonly=perhaps", "yes or no")]
    [InlineData("--name a --disk /a,path=/b", "twice")]
    [InlineData("--name a --network default", "network=default")]
    [InlineData("--name a --network bridge=br0,network=n", "names no network")]
    [InlineData("--name a --network user,mac=zz", "zz")]
    [InlineData("--name a --firmware coreboot", "uefi-secure")]
    [InlineData("--name a --os beos", "beos")]
    [InlineData("--name a --pcie-ports 500", "200")]
    [InlineData("network --name a --subnet 10.0.0.0", "no subnet")]
    [InlineData("network --name a --subnet 10.0.0.0/31", "8 to 29")]
    [InlineData("network --name a --mode bridge", "--bridge")]
    [InlineData("pool --name a", "--path FOLDER")]
    [InlineData("pool --name a --path /x --nfs nowhere", "no export")]
    [InlineData("volume --name a --size 10 --format floppy", "qcow2")]
    [InlineData("--memory 1G", "--name")]
    public async Task An_option_that_makes_no_sense_is_explained(string options, string message)
    {
        var run = await NewAsync(options);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_the_format_does_not_allow_is_refused_by_the_schema()
    {
        var run = await CliRun.RunAsync("new", "--name", "a\nb");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("error DX1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_replaced_only_where_the_user_says_so()
    {
        var file = _folder.Write("vm.xml", "mine");
        var refused = await CliRun.RunAsync("new", "--name", "a", "--output", file);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("DX6101", refused.Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(file));

        var forced = await CliRun.RunAsync("new", "--name", "a", "--output", file, "--force");
        Assert.Equal((0, "", ""), (forced.ExitCode, forced.Output, forced.Error));
        Assert.Equal((await NewAsync("--name a")).Output, await File.ReadAllTextAsync(file));
    }

    private static Task<CliRun> NewAsync(string options) =>
        CliRun.RunAsync(["new", .. options.Split(' ')]);
}
