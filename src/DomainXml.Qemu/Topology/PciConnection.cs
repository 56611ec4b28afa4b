namespace DomainXml.Qemu;

/// <summary>
/// How a device plugs into a PCI topology, and what a bus takes: a device fits a bus that has one of its kinds of
/// connection and every quality that the device asks for.
/// </summary>
[Flags]
internal enum PciConnection
{
    None = 0,

    // Kinds of connection.
    Pci = 1 << 0,
    Pcie = 1 << 1,
    RootPort = 1 << 2,
    SwitchUpstreamPort = 1 << 3,
    SwitchDownstreamPort = 1 << 4,
    DmiToPciBridge = 1 << 5,
    PcieToPciBridge = 1 << 6,
    PciBridge = 1 << 7,
    PciExpander = 1 << 8,
    PcieExpander = 1 << 9,
    Kinds = (1 << 10) - 1,

    // Qualities.

    /// <summary>Can be plugged into a running machine.</summary>
    Hotpluggable = 1 << 10,

    /// <summary>The bus is used for devices that name no bus.</summary>
    AutoAssign = 1 << 11,

    /// <summary>The device shares its slot with others of its kind, each with a function of its own.</summary>
    SharesSlot = 1 << 12,
}
