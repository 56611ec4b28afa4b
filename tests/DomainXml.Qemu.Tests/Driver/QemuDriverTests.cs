using System.Text;
using DomainXml.DriverContract;
using DomainXml.Drivers;
using DomainXml.Qemu.Driver;
using DomainXml.Qemu.Qmp;

namespace DomainXml.Qemu.Tests.Driver;

/// <summary>The contract, and what only QEMU has, with a real QEMU under TCG.</summary>
public sealed class QemuDriverTests : DriverContractTests, IDisposable
{
    private readonly SampleImages _images = SampleImages.Make();

    private string StateFolder => Path.Combine(_images.Folder, "state");

    public void Dispose()
    {
        try
        {
            // Every test powers its guests off: nothing may be left of them, not even a lock.
            Assert.Empty(DomainFolder.FindAll(StateFolder));
        }
        finally
        {
            foreach (var folder in DomainFolder.FindAll(StateFolder))
                folder.FindProcess()?.Kill();
            _images.Dispose();
        }
    }

    protected override IDomainDriver Open() =>
        QemuDriver.Open(new QemuDriverOptions { StateFolder = StateFolder });

    protected override SourceDocument Define(string name, Guid uuid) =>
        Define(name, uuid, emulator: null);

    protected override SourceDocument DefineDisk(string target) =>
        SourceDocument.Parse(
            $"""
            <disk type='file' device='disk'>
              <driver name='qemu' type='raw'/>
              <source file='{_images.Data}'/>
              <target dev='{target}' bus='virtio'/>
            </disk>
            """
        );

    protected override SourceDocument DefineNic(string macAddress) =>
        SourceDocument.Parse(
            $"<interface type='user'><mac address='{macAddress}'/><model type='virtio'/></interface>"
        );

    protected override async Task WaitUntilTheGuestListensAsync(
        IDomainDriver driver,
        DomainHandle domain
    )
    {
        await using var console = await driver.OpenConsoleAsync(domain);
        await console.WriteAsync("x"u8.ToArray());
        await ReadUntilAsync(console, "x");
    }

    [Fact]
    public async Task The_guests_first_words_are_read_and_a_plugged_disk_is_seen_by_the_block_layer()
    {
        await using var driver = Open();
        Stream? console = null;
        var domain = await driver.StartAsync(
            Define("speaks", Guid.NewGuid()),
            new StartOptions
            {
                BeforeFirstInstruction = async (handle, token) =>
                    console = await driver.OpenConsoleAsync(handle, cancellationToken: token),
            }
        );
        await using (console)
        {
            await ReadUntilAsync(console!, "Hello from the first VM.");
            var alias = await driver.AttachAsync(domain, DefineDisk("vdb"));
            Assert.Contains(
                _images.Data,
                await QueryBlockAsync("speaks"),
                StringComparison.Ordinal
            );
            Assert.Equal(DetachOutcome.Detached, await driver.DetachAsync(domain, alias));
            Assert.DoesNotContain(
                _images.Data,
                await QueryBlockAsync("speaks"),
                StringComparison.Ordinal
            );

            await console!.WriteAsync("q"u8.ToArray());
            await ReadUntilAsync(console, "Goodbye.");
            await driver.WaitForEndAsync(domain).WaitAsync(Deadline);
        }
        Assert.Empty(await driver.ListAsync());
    }

    [Fact]
    public async Task A_definition_whose_disk_is_missing_is_refused_in_qemus_own_words_and_nothing_is_left()
    {
        await using var driver = Open();
        File.Delete(_images.FirstVm);
        var failure = await Assert.ThrowsAsync<DiagnosticException>(() =>
            driver.StartAsync(Define("diskless", Guid.NewGuid()))
        );
        var diagnostic = Assert.Single(failure.Diagnostics);
        Assert.Equal("DX5102", diagnostic.Id);
        Assert.Contains("first-vm.img", diagnostic.Message, StringComparison.Ordinal);
        Assert.Empty(await driver.ListAsync());
    }

    [Fact]
    public async Task A_missing_emulator_is_named()
    {
        await using var driver = Open();
        var failure = await Assert.ThrowsAsync<DiagnosticException>(() =>
            driver.StartAsync(Define("lost", Guid.NewGuid(), "/nowhere/qemu-system-x86_64"))
        );
        Assert.Contains(
            "/nowhere/qemu-system-x86_64",
            Assert.Single(failure.Diagnostics).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_program_that_is_no_qemu_is_told_apart()
    {
        await using var driver = Open();
        var failure = await Assert.ThrowsAsync<DiagnosticException>(() =>
            driver.StartAsync(Define("fake", Guid.NewGuid(), "/bin/true"))
        );
        Assert.Equal("DX5108", Assert.Single(failure.Diagnostics).Id);
    }

    [Fact]
    public async Task A_channel_is_plugged_with_the_socket_behind_it_and_unplugged()
    {
        await using var driver = Open();
        var domain = await driver.StartAsync(Define("talks", Guid.NewGuid()));
        var socket = Path.Combine(_images.Folder, "channel.sock");
        var alias = await driver.AttachAsync(
            domain,
            SourceDocument.Parse(
                $"<channel type='unix'><source mode='bind' path='{socket}'/><target type='virtio' name='org.example.0'/></channel>"
            )
        );
        Assert.True(File.Exists(socket));
        Assert.Equal(DetachOutcome.Detached, await driver.DetachAsync(domain, alias));
        Assert.False(File.Exists(socket));
        await driver.PowerOffAsync(domain);
    }

    [Fact]
    public async Task A_refused_plug_leaves_nothing_of_the_device_in_qemu()
    {
        await using var driver = Open();
        var domain = await driver.StartAsync(Define("refuses", Guid.NewGuid()));
        var disk = SourceDocument.Parse(
            "<disk type='file'><driver name='qemu' type='raw'/><source file='/nowhere/x.img'/><target dev='vdb' bus='virtio'/></disk>"
        );
        await Assert.ThrowsAsync<DiagnosticException>(() => driver.AttachAsync(domain, disk));
        Assert.DoesNotContain(
            "vdb",
            (await driver.GetDefinitionAsync(domain)).ToText(),
            StringComparison.Ordinal
        );
        await driver.AttachAsync(domain, DefineDisk("vdb"));
        await driver.PowerOffAsync(domain);
    }

    [Fact]
    public async Task A_domain_whose_process_was_killed_is_no_longer_listed_and_leaves_no_folder()
    {
        await using var driver = Open();
        var domain = await driver.StartAsync(Define("victim", Guid.NewGuid()));
        var process = DomainFolder.For(StateFolder, "victim").FindProcess()!;
        process.Kill();
        Assert.True(await process.WaitForExitAsync(Deadline, CancellationToken.None));
        Assert.Empty(await driver.ListAsync());
        Assert.Empty(DomainFolder.FindAll(StateFolder));
        await driver.WaitForEndAsync(domain);
    }

    [Fact]
    public async Task A_name_that_is_no_file_name_works_all_the_same()
    {
        await using var driver = Open();
        var domain = await driver.StartAsync(Define("..%2F ünï", Guid.NewGuid()));
        Assert.Equal("..%2F ünï", Assert.Single(await driver.ListAsync()).Handle.Name);
        await driver.PowerOffAsync(domain);
    }

    private SourceDocument Define(string name, Guid uuid, string? emulator) =>
        SourceDocument.Parse(
            $"""
            <domain type='qemu'>
              <name>{name}</name>
              <uuid>{uuid}</uuid>
              <memory unit='MiB'>32</memory>
              <vcpu>1</vcpu>
              <os><type arch='x86_64' machine='q35'>hvm</type></os>
              <features><acpi/></features>
              <devices>
                {(emulator is null ? "" : $"<emulator>{emulator}</emulator>")}
                <disk type='file' device='disk'>
                  <driver name='qemu' type='raw'/>
                  <source file='{_images.FirstVm}'/>
                  <target dev='vda' bus='virtio'/>
                  <readonly/>
                </disk>
                <controller type='pci' model='pcie-root'/>
                <controller type='pci' model='pcie-root-port'/>
                <controller type='pci' model='pcie-root-port'/>
                <controller type='pci' model='pcie-root-port'/>
                <controller type='pci' model='pcie-root-port'/>
                <controller type='pci' model='pcie-root-port'/>
                <controller type='usb' model='none'/>
                <controller type='virtio-serial' index='0'/>
                <serial type='pty'/>
                <memballoon model='none'/>
              </devices>
            </domain>
            """
        );

    private async Task<string> QueryBlockAsync(string name)
    {
        await using var monitor = await QmpClient.ConnectAsync(
            DomainFolder.For(StateFolder, name).MonitorSocket
        );
        return (await monitor.ExecuteAsync("query-block")).ToString();
    }

    private static async Task ReadUntilAsync(Stream console, string expected)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        var seen = new StringBuilder();
        var buffer = new byte[256];
        while (!seen.ToString().Contains(expected, StringComparison.Ordinal))
        {
            var count = await console.ReadAsync(buffer, deadline.Token);
            Assert.True(count > 0, $"The console ended after: {seen}");
            seen.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }
    }
}
