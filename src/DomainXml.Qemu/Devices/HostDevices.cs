using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Devices of the host that are handed to the guest.</summary>
internal sealed class HostDevices : DeviceKind
{
    public override IEnumerable<PciNeed> PciNeeds(Guest guest) =>
        guest
            .Devices.Hostdevs.Where(device => device is PciHostDevice or MediatedHostDevice)
            .Select(device => new PciNeed(device, DeviceProperties.ExpressIfPossible(guest)));

    public override IEnumerable<IDeviceIdentity> UsbDevices(Guest guest) =>
        guest.Devices.Hostdevs.Where(device => device is UsbHostDevice);

    public override IEnumerable<PlatformNeed> PlatformNeeds(Guest guest) =>
        guest
            .Devices.Hostdevs.Where(device =>
                device is MediatedHostDevice { Model: MediatedDeviceModel.VfioCcw }
            )
            .Select(PlatformNeed.Virtio);

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var device in guest.Devices.Hostdevs)
            aliases.Number(device, "hostdev");
    }

    /// <summary>A running guest gets PCI devices by VFIO: there is no other way left.</summary>
    public override void CompletePlugged(Guest guest, IDevice device)
    {
        if (device is not PciHostDevice pci)
            return;
        pci.Driver ??= new HostDeviceDriver();
        pci.Driver.Name ??= HostDeviceDriverName.Vfio;
    }

    public override void Plan(PlanBuilder plan)
    {
        foreach (var device in plan.Guest.Devices.Hostdevs)
        {
            switch (device)
            {
                case PciHostDevice pci:
                    plan.Device(Pci(plan.Guest, pci));
                    break;
                case MediatedHostDevice mediated:
                    plan.Device(MediatedDevices.Describe(plan.Guest, mediated));
                    break;
                case UsbHostDevice usb:
                    plan.Device(Usb(plan.Guest, usb));
                    break;
                default:
                    throw Problems.Unsupported(
                        device,
                        "this type of host device can't be converted yet"
                    );
            }
        }
    }

    /// <summary>The device's own place in the boot order.</summary>
    public static BootOrder? BootOf(HostDevice device) =>
        device switch
        {
            PciHostDevice pci => pci.Boot,
            UsbHostDevice usb => usb.Boot,
            ScsiHostDevice scsi => scsi.Boot,
            _ => null,
        };

    private static QemuMap Pci(Guest guest, PciHostDevice device)
    {
        var host = device.Source?.Address;
        return new QemuMap
        {
            { "driver", "vfio-pci" },
            {
                "host",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{host?.Domain?.Value ?? 0:x4}:{host?.Bus?.Value ?? 0:x2}:{host?.Slot?.Value ?? 0:x2}.{host?.Function?.Value ?? 0:x}"
                )
            },
            { "id", Guest.AliasOf(device) },
        }
            .Add("bootindex", (long?)device.Boot?.Order)
            .Add(
                "failover_pair_id",
                device.Teaming?.Type == TeamingRole.Transient ? device.Teaming.Persistent : null
            )
            .AddPlace(guest, device)
            .Add("rombar", device.Rom?.Bar is { } bar ? (bar ? 1 : 0) : null)
            .Add("romfile", device.Rom?.File);
    }

    private static QemuMap Usb(Guest guest, UsbHostDevice device)
    {
        if (device.Source?.Address is not { } host)
            throw Problems.Unsupported(
                device,
                "a USB host device needs the address of the device: look it up first"
            );
        return new QemuMap
        {
            { "driver", "usb-host" },
            {
                "hostdevice",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"/dev/bus/usb/{host.Bus.Value:d3}/{host.Device.Value:d3}"
                )
            },
            { "id", Guest.AliasOf(device) },
        }
            .Add(
                "guest-reset",
                device.Source.GuestReset switch
                {
                    UsbGuestReset.Off => false,
                    UsbGuestReset.Uninitialized or UsbGuestReset.On => true,
                    _ => (bool?)null,
                }
            )
            .Add(
                "guest-resets-all",
                device.Source.GuestReset switch
                {
                    UsbGuestReset.Off or UsbGuestReset.Uninitialized => false,
                    UsbGuestReset.On => true,
                    _ => (bool?)null,
                }
            )
            .Add("bootindex", (long?)device.Boot?.Order)
            .AddPlace(guest, device);
    }
}
