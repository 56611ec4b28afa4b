using DomainXml.Machines;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>A definition together with the QEMU and the host that it is resolved and planned for.</summary>
internal sealed class Guest(
    Domain domain,
    MachineType machine,
    QemuCapabilities qemu,
    HostInventory host
)
{
    public Domain Domain { get; } = domain;

    public Devices Devices { get; } = domain.Devices;

    public MachineType Machine { get; } = machine;

    public QemuCapabilities Qemu { get; } = qemu;

    public HostInventory Host { get; } = host;

    public MachineFamily Family { get; } = MachineFamilies.Of(qemu.Architecture, machine.Name);

    /// <summary>What the machine's family has built in.</summary>
    public MachineHardware Hardware { get; } =
        MachineHardware.Of(MachineFamilies.Of(qemu.Architecture, machine.Name));

    /// <summary>What the machine's family takes for granted.</summary>
    public MachineTraits Traits { get; } =
        MachineCatalog.Of(MachineFamilies.Of(qemu.Architecture, machine.Name), qemu.Architecture);

    public string Emulator => Devices.Emulator ?? Qemu.Emulator;

    public bool IsKvm => Domain.Type == HypervisorType.Kvm;

    public bool HasPcieRoot => Hardware.Root == RootBus.Pcie;

    public bool HasPciRoot => Hardware.Root == RootBus.Pci;

    /// <summary>The alias that resolution gave a device.</summary>
    public static string AliasOf(IDeviceIdentity device) =>
        device.Alias?.Name ?? throw new InvalidOperationException("The device has no alias yet.");

    /// <summary>The name of the PCI bus that the controller of that index makes.</summary>
    public string PciBusName(int index) => PciControllers.BusNameOf(this, index);
}
