using System.Collections.Frozen;
using DomainXml.Machines;
using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Qemu.Tests.Conversion;

public sealed class MachineFamilyTests
{
    private static readonly HostInventory Host = HostInventory.ForUserSession(
        "/run/user/1000/domainxml/d",
        [],
        new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)
    );

    [Theory]
    [InlineData("x86_64", "pc-q35-9.1", MachineFamily.Q35)]
    [InlineData("x86_64", "pc-i440fx-9.1", MachineFamily.I440Fx)]
    [InlineData("aarch64", "virt", MachineFamily.ArmVirt)]
    [InlineData("aarch64", "virt-8.2", MachineFamily.ArmVirt)]
    [InlineData("aarch64", "virtual", MachineFamily.ArmBoard)]
    [InlineData("armv7l", "vexpress-a15", MachineFamily.ArmVersatileExpress)]
    [InlineData("riscv64", "virt", MachineFamily.RiscVVirt)]
    [InlineData("loongarch64", "virt", MachineFamily.LoongArchVirt)]
    [InlineData("ppc64", "pseries-8.0", MachineFamily.PSeries)]
    [InlineData("ppc64", "powernv9", MachineFamily.PowerPc64)]
    [InlineData("s390x", "s390-ccw-virtio-8.2", MachineFamily.S390Ccw)]
    internal void A_machine_type_belongs_to_a_family(
        string architecture,
        string machine,
        MachineFamily family
    ) => Assert.Equal(family, MachineFamilies.Of(architecture, machine));

    [Fact]
    public void Channel_devices_fill_the_lowest_free_numbers_around_those_given()
    {
        var domain = Resolve(
            "s390x",
            "s390-ccw-virtio",
            """
            <interface type='user'><mac address='52:54:00:00:00:01'/></interface>
            <rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>
            <memballoon model='virtio'><address type='ccw' cssid='0xfe' ssid='0x0' devno='0x0000'/></memballoon>
            """
        );
        Assert.Equal(1ul, NumberOf(domain.Devices!.Interfaces[0]));
        Assert.Equal(0ul, NumberOf(domain.Devices.Memballoon!));
        Assert.Equal(2ul, NumberOf(domain.Devices.Rngs[0]));
    }

    [Fact]
    public void Devices_on_the_virtual_bus_of_POWER_step_over_registers_that_are_taken()
    {
        var domain = Resolve(
            "ppc64",
            "pseries",
            """
            <serial type='pty'/>
            <serial type='pty'><address type='spapr-vio' reg='0x30000000'/></serial>
            """
        );
        var registers = domain.Devices!.Serials.Select(serial =>
            ((SpaprVioAddress)serial.Address!).Register!.Value.Value
        );
        Assert.Equal([0x30001000ul, 0x30000000ul], registers);
    }

    [Fact]
    public void One_device_with_memory_mapped_registers_takes_all_virtio_devices_along()
    {
        var domain = Resolve(
            "aarch64",
            "virt",
            """
            <interface type='user'><address type='virtio-mmio'/></interface>
            <rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>
            """
        );
        Assert.IsType<VirtioMmioAddress>(domain.Devices!.Rngs[0].Address);
    }

    [Fact]
    public void A_PCI_device_of_a_mainframe_gets_both_ids_and_its_companion_comes_first()
    {
        var plan = QemuConverter.Plan(
            Parse("<controller type='usb' index='0' model='qemu-xhci'/><memballoon model='none'/>"),
            Qemu("s390x", "s390-ccw-virtio", "zpci", "qemu-xhci"),
            Host
        );
        var devices = plan.Objects.Where(item => item.Kind == QemuObjectKind.Device).ToList();
        Assert.Equal(["zpci1", "usb"], devices.Select(item => item.Id));
    }

    [Fact]
    public void A_machine_without_USB_or_a_balloon_of_its_own_gets_neither()
    {
        var domain = Resolve("aarch64", "virt", "");
        Assert.Empty(domain.Devices!.Controllers.OfType<UsbController>());
        Assert.Null(domain.Devices.Memballoon);
        Assert.Equal(GicVersion.V2, domain.Features?.Gic?.Version);
    }

    private static Domain Resolve(string architecture, string machine, string devices) =>
        QemuConverter.Resolve(Parse(devices), Qemu(architecture, machine), Host);

    private static Domain Parse(string devices) =>
        SourceDocument
            .Parse(
                $"<domain type='qemu'><name>d</name><memory>65536</memory><os><type>hvm</type></os><devices>{devices}</devices></domain>"
            )
            .RootAs<Domain>();

    private static QemuCapabilities Qemu(
        string architecture,
        string machine,
        params string[] types
    ) =>
        new()
        {
            Version = new Version(9, 0, 0),
            Architecture = architecture,
            Emulator = "/usr/bin/qemu",
            Machines = [new MachineType(machine) { IsDefault = true }],
            Types = types.ToFrozenSet(),
        };

    private static ulong NumberOf(IDeviceIdentity device) =>
        ((CcwAddress)device.Address!).DeviceNumber!.Value.Value;
}
