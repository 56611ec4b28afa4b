using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Properties that devices of many kinds have.</summary>
internal static class DeviceProperties
{
    /// <summary>A device of the old bus that can be plugged.</summary>
    public const PciConnection Legacy = PciConnection.Pci | PciConnection.Hotpluggable;

    /// <summary>A device of the new bus that can be plugged.</summary>
    public const PciConnection Express = PciConnection.Pcie | PciConnection.Hotpluggable;

    /// <summary>Where the device sits: the bus and the place on it, as its address says.</summary>
    public static QemuMap AddPlace(this QemuMap map, Guest guest, IDeviceIdentity device)
    {
        switch (device.Address)
        {
            case PciDeviceAddress pci:
                map.Add("bus", guest.PciBusName(pci.ToPlace().Bus))
                    .Add("multifunction", pci.MultiFunction)
                    .Add("addr", pci.ToPlace().ToQemu());
                break;
            case UsbAddress usb:
                map.Add("bus", $"{Controllers.UsbName(guest, (int)usb.Bus.Value)}.0")
                    .Add("port", usb.Port);
                break;
            case CcidAddress ccid:
                map.Add("bus", $"{Controllers.CcidName(guest, (int)ccid.Controller)}.0");
                break;
            case VirtioSerialAddress port:
                map.Add(
                        "bus",
                        $"{Controllers.VirtioSerialName(guest, (int)port.Controller)}.{port.Bus ?? 0}"
                    )
                    .Add("nr", (long?)port.Port);
                break;
            case CcwAddress ccw:
                map.Add(
                    "devno",
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"{ccw.ChannelSubsystem?.Value ?? 0:x}.{ccw.SubchannelSet?.Value ?? 0:x}.{ccw.DeviceNumber?.Value ?? 0:x4}"
                    )
                );
                break;
            case SpaprVioAddress vio:
                map.Add("reg", (long?)vio.Register?.Value);
                break;
            case IsaAddress isa:
                map.Add("iobase", (long?)isa.IoBase?.Value).Add("irq", (long?)isa.Irq?.Value);
                break;
        }
        if (device is IDeviceInfo { Acpi.Index: { } index })
            map.Add("acpi-index", (long)index);
        return map;
    }

    /// <summary>The options of a virtio device, which stand right behind the driver's name.</summary>
    public static QemuMap AddVirtioOptions(this QemuMap map, IVirtioOptions? options) =>
        options is null
            ? map
            : map.Add("iommu_platform", options.Iommu)
                .Add("ats", options.Ats)
                .Add("packed", options.Packed)
                .Add("page-per-vq", options.PagePerQueue);

    /// <summary>A virtio device's driver: the base name, the bus, and the generation of the specification.</summary>
    public static string VirtioDriverName(
        string baseName,
        DeviceAddress? address,
        VirtioModel? model
    )
    {
        var bus = address switch
        {
            CcwAddress => "-ccw",
            VirtioMmioAddress => "-device",
            _ => "-pci",
        };
        var generation = model switch
        {
            VirtioModel.VirtioTransitional => "-transitional",
            VirtioModel.VirtioNonTransitional => "-non-transitional",
            _ => "",
        };
        return baseName + bus + generation;
    }

    /// <summary>How a virtio device connects: the old generation needs the old bus.</summary>
    public static PciConnection VirtioConnection(Guest guest, VirtioModel? model = null) =>
        model == VirtioModel.VirtioTransitional ? Legacy : ExpressIfPossible(guest);

    /// <summary>A device that uses the new bus where the machine has it.</summary>
    public static PciConnection ExpressIfPossible(Guest guest) =>
        guest.HasPcieRoot ? Express : Legacy;

    public static PciPlace ToPlace(this PciDeviceAddress address) =>
        new(
            (int)(address.Bus?.Value ?? 0),
            (int)(address.Slot?.Value ?? 0),
            (int)(address.Function?.Value ?? 0)
        );
}
