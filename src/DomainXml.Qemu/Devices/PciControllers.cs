using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>PCI buses and bridges.</summary>
internal static class PciControllers
{
    /// <summary>The alias of the controller of that index, which is the name of its bus.</summary>
    public static string AliasOf(Guest guest, int index) =>
        index == 0 ? guest.Traits.RootName : $"pci.{index}";

    /// <summary>The name of the bus that the controller of that index makes.</summary>
    public static string BusNameOf(Guest guest, int index)
    {
        if (index == 0 || !guest.Traits.HasManyRoots)
            return AliasOf(guest, index);
        var controller = guest
            .Devices.Controllers.OfType<PciController>()
            .FirstOrDefault(item => item.Index == index);
        var name = controller is null ? AliasOf(guest, index) : Guest.AliasOf(controller);
        // A host bridge makes a bus that is called after it.
        return controller?.Model is null or PciControllerModel.PciRoot ? $"{name}.0" : name;
    }

    public static PciBusKind KindOf(PciControllerModel? model) =>
        model switch
        {
            PciControllerModel.PcieRoot => PciBusKind.PcieRoot,
            PciControllerModel.PciBridge => PciBusKind.PciBridge,
            PciControllerModel.DmiToPciBridge => PciBusKind.DmiToPciBridge,
            PciControllerModel.PcieToPciBridge => PciBusKind.PcieToPciBridge,
            PciControllerModel.PcieRootPort => PciBusKind.RootPort,
            PciControllerModel.PcieSwitchUpstreamPort => PciBusKind.SwitchUpstream,
            PciControllerModel.PcieSwitchDownstreamPort => PciBusKind.SwitchDownstream,
            PciControllerModel.PciExpanderBus => PciBusKind.PciExpander,
            PciControllerModel.PcieExpanderBus => PciBusKind.PcieExpander,
            _ => PciBusKind.PciRoot,
        };

    public static PciControllerModel ModelOf(PciBusKind kind)
    {
        if (kind == PciBusKind.PcieRoot)
            return PciControllerModel.PcieRoot;
        if (kind == PciBusKind.RootPort)
            return PciControllerModel.PcieRootPort;
        if (kind == PciBusKind.PciBridge)
            return PciControllerModel.PciBridge;
        if (kind == PciBusKind.PcieToPciBridge)
            return PciControllerModel.PcieToPciBridge;
        if (kind == PciBusKind.DmiToPciBridge)
            return PciControllerModel.DmiToPciBridge;
        return kind == PciBusKind.SwitchUpstream
            ? PciControllerModel.PcieSwitchUpstreamPort
            : PciControllerModel.PciRoot;
    }

    /// <summary>Numbers that a controller needs once its place is known.</summary>
    public static void CompleteTarget(PciController controller, Func<int> nextExpanderBus)
    {
        var index = (ulong)(controller.Index ?? 0);
        var place = (controller.Address as PciDeviceAddress)?.ToPlace() ?? default;
        switch (controller.Model)
        {
            case PciControllerModel.PciBridge:
                Target().ChassisNumber ??= new HexNumber(index);
                break;
            case PciControllerModel.PcieRootPort:
                Target().Chassis ??= new HexNumber(index);
                Target().Port ??= new HexNumber((ulong)((place.Slot << 3) | place.Function));
                break;
            case PciControllerModel.PcieSwitchDownstreamPort:
                Target().Chassis ??= new HexNumber(index);
                Target().Port ??= new HexNumber((ulong)place.Slot);
                break;
            case PciControllerModel.PciExpanderBus or PciControllerModel.PcieExpanderBus:
                Target().BusNumber ??= new HexNumber((ulong)nextExpanderBus());
                break;
        }

        PciControllerTarget Target() => controller.Target ??= new PciControllerTarget();
    }

    public static void Plan(PlanBuilder plan, PciController controller)
    {
        if (controller.Model is PciControllerModel.PciRoot or PciControllerModel.PcieRoot)
        {
            if (controller is { Model: PciControllerModel.PciRoot, Index: > 0 })
                PlanHostBridge(plan, controller);
            return;
        }
        var target = controller.Target;
        var isExpander =
            controller.Model
            is PciControllerModel.PciExpanderBus
                or PciControllerModel.PcieExpanderBus;
        var properties = new QemuMap { { "driver", DriverOf(controller, plan.Guest.Qemu) } };
        switch (controller.Model)
        {
            case PciControllerModel.PciBridge:
                properties.Add("chassis_nr", (long?)target?.ChassisNumber?.Value);
                break;
            case PciControllerModel.PcieRootPort or PciControllerModel.PcieSwitchDownstreamPort:
                properties
                    .Add("port", (long?)target?.Port?.Value)
                    .Add("chassis", (long?)target?.Chassis?.Value)
                    .Add("hotplug", target?.Hotplug);
                break;
            case PciControllerModel.PciExpanderBus or PciControllerModel.PcieExpanderBus:
                properties.Add("bus_nr", (long?)target?.BusNumber?.Value);
                break;
        }
        properties.Add("id", Guest.AliasOf(controller));
        if (isExpander)
            properties.Add("numa_node", (long?)target?.Node);
        plan.Device(properties.AddPlace(plan.Guest, controller));
    }

    private static void PlanHostBridge(PlanBuilder plan, PciController controller) =>
        plan.Device(
            new QemuMap
            {
                { "driver", "spapr-pci-host-bridge" },
                { "index", (long)(controller.Target?.Index?.Value ?? controller.Index ?? 0) },
                { "id", Guest.AliasOf(controller) },
            }.Add("numa_node", (long?)controller.Target?.Node)
        );

    // The hardware that realises the controller: what the definition names, or the usual one.
    private static string DriverOf(PciController controller, QemuCapabilities qemu) =>
        controller.Implementation?.Name switch
        {
            PciImplementationName.I82801b11Bridge => "i82801b11-bridge",
            PciImplementationName.PciePciBridge => "pcie-pci-bridge",
            PciImplementationName.Ioh3420 => "ioh3420",
            PciImplementationName.PcieRootPort => "pcie-root-port",
            PciImplementationName.X3130Upstream => "x3130-upstream",
            PciImplementationName.Xio3130Downstream => "xio3130-downstream",
            PciImplementationName.Pxb => "pxb",
            PciImplementationName.PxbPcie => "pxb-pcie",
            PciImplementationName.SpaprPciHostBridge => "spapr-pci-host-bridge",
            PciImplementationName.PciBridge => "pci-bridge",
            _ => controller.Model switch
            {
                PciControllerModel.DmiToPciBridge => "i82801b11-bridge",
                PciControllerModel.PcieToPciBridge => "pcie-pci-bridge",
                PciControllerModel.PcieRootPort => qemu.HasType("pcie-root-port")
                    ? "pcie-root-port"
                    : "ioh3420",
                PciControllerModel.PcieSwitchUpstreamPort => "x3130-upstream",
                PciControllerModel.PcieSwitchDownstreamPort => "xio3130-downstream",
                PciControllerModel.PciExpanderBus => "pxb",
                PciControllerModel.PcieExpanderBus => "pxb-pcie",
                _ => "pci-bridge",
            },
        };
}
