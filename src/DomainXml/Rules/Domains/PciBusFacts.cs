using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>What the PCI buses of the models of controllers take.</summary>
internal static class PciBusFacts
{
    // What each of these is plugged into; the others go in several places.
    private static readonly (PciControllerModel Model, PciControllerModel[] Parents)[] s_parents =
    [
        (
            PciControllerModel.PcieRootPort,
            [PciControllerModel.PcieRoot, PciControllerModel.PcieExpanderBus]
        ),
        (
            PciControllerModel.PcieSwitchUpstreamPort,
            [PciControllerModel.PcieRootPort, PciControllerModel.PcieSwitchDownstreamPort]
        ),
        (PciControllerModel.PcieSwitchDownstreamPort, [PciControllerModel.PcieSwitchUpstreamPort]),
        (
            PciControllerModel.DmiToPciBridge,
            [PciControllerModel.PcieRoot, PciControllerModel.PcieExpanderBus]
        ),
        (PciControllerModel.PciExpanderBus, [PciControllerModel.PciRoot]),
        (PciControllerModel.PcieExpanderBus, [PciControllerModel.PcieRoot]),
    ];

    /// <summary>The models that a controller of a model can be plugged into; null where that is not told here.</summary>
    public static PciControllerModel[]? ParentsOf(PciControllerModel model) =>
        s_parents.FirstOrDefault(entry => entry.Model == model).Parents;

    /// <summary>The slots of a bus; null where that is not told here.</summary>
    public static (ulong First, ulong Last)? SlotsOf(PciControllerModel model) =>
        model switch
        {
            PciControllerModel.PciBridge or PciControllerModel.PcieRoot => (1, 31),
            PciControllerModel.PcieRootPort or PciControllerModel.PcieSwitchDownstreamPort => (
                0,
                0
            ),
            _ => null,
        };
}
