using static DomainXml.Qemu.PciConnection;

namespace DomainXml.Qemu;

/// <summary>What a kind of PCI bus takes, and how the controller that makes it is itself connected. Immutable.</summary>
/// <param name="Accepts">What can be plugged into it.</param>
/// <param name="FirstSlot">Its first usable slot.</param>
/// <param name="LastSlot">Its last usable slot.</param>
/// <param name="Connects">How its controller is connected to the bus above; none for a root.</param>
internal sealed record PciBusKind(
    PciConnection Accepts,
    int FirstSlot,
    int LastSlot,
    PciConnection Connects
)
{
    public static PciBusKind PciRoot { get; } =
        new(
            Pci | PciConnection.PciBridge | PciConnection.PciExpander | Hotpluggable | AutoAssign,
            1,
            31,
            None
        );

    public static PciBusKind PcieRoot { get; } =
        new(
            Pci
                | Pcie
                | PciConnection.RootPort
                | PciConnection.DmiToPciBridge
                | PciConnection.PcieToPciBridge
                | PciConnection.PcieExpander
                | AutoAssign,
            1,
            31,
            None
        );

    public static PciBusKind PciBridge { get; } =
        new(
            Pci | PciConnection.PciBridge | Hotpluggable | AutoAssign,
            1,
            31,
            PciConnection.PciBridge
        );

    public static PciBusKind PciExpander { get; } =
        new(Pci | PciConnection.PciBridge, 0, 31, PciConnection.PciExpander);

    public static PciBusKind PcieExpander { get; } =
        new(
            PciConnection.RootPort | PciConnection.DmiToPciBridge,
            0,
            31,
            PciConnection.PcieExpander
        );

    public static PciBusKind DmiToPciBridge { get; } =
        new(Pci | PciConnection.PciBridge, 0, 31, PciConnection.DmiToPciBridge);

    public static PciBusKind PcieToPciBridge { get; } =
        new(
            Pci | PciConnection.PciBridge | Hotpluggable | AutoAssign,
            1,
            31,
            PciConnection.PcieToPciBridge | Hotpluggable
        );

    public static PciBusKind RootPort { get; } =
        new(
            Pcie | SwitchUpstreamPort | PciConnection.PcieToPciBridge | Hotpluggable | AutoAssign,
            0,
            0,
            PciConnection.RootPort | SharesSlot
        );

    public static PciBusKind SwitchUpstream { get; } =
        new(SwitchDownstreamPort, 0, 31, SwitchUpstreamPort);

    public static PciBusKind SwitchDownstream { get; } =
        new(
            Pcie | SwitchUpstreamPort | PciConnection.PcieToPciBridge | Hotpluggable | AutoAssign,
            0,
            0,
            SwitchDownstreamPort
        );
}
