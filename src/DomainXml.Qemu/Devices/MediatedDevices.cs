using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Parts of host devices that the host's driver shares out.</summary>
internal static class MediatedDevices
{
    public static QemuMap Describe(Guest guest, MediatedHostDevice device)
    {
        if (device.Model == MediatedDeviceModel.VfioCcw)
        {
            return new QemuMap
            {
                { "driver", "vfio-ccw" },
                { "id", Guest.AliasOf(device) },
                { "sysfsdev", PathOf(device) },
            }
                .Add("bootindex", (long?)device.Boot?.Order)
                .AddPlace(guest, device);
        }
        if (device.Model != MediatedDeviceModel.VfioPci)
            throw Problems.Unsupported(
                device,
                "mediated devices of this model can't be converted yet"
            );
        return new QemuMap
        {
            // A device that draws before its driver runs can't be unplugged.
            { "driver", device.RamFrameBuffer == true ? "vfio-pci-nohotplug" : "vfio-pci" },
            { "id", Guest.AliasOf(device) },
            { "sysfsdev", PathOf(device) },
        }
            .AddOnOff("display", device.Display)
            .Add("ramfb", device.RamFrameBuffer)
            .Add("bootindex", (long?)device.Boot?.Order)
            .AddPlace(guest, device);
    }

    private static string PathOf(MediatedHostDevice device) =>
        $"/sys/bus/mdev/devices/{device.Source?.Address?.Uuid}";
}
