using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Gives USB devices their ports: the lowest free port of the first controller that has one.</summary>
internal static class UsbPorts
{
    public static void Assign(Resolution resolution)
    {
        var guest = resolution.Guest;
        var devices = DeviceKinds.InLaunchOrder.SelectMany(kind => kind.UsbDevices(guest)).ToList();
        var controllers = guest
            .Devices.Controllers.OfType<UsbController>()
            .Where(usb =>
                usb.Model is not (UsbControllerModel.None or null)
                && !UsbControllers.IsCompanion(usb.Model)
            )
            .ToList();
        var taken = devices
            .Select(device => device.Address)
            .OfType<UsbAddress>()
            .Where(address => address.Port is not null)
            .Select(address => ((int)address.Bus.Value, address.Port!))
            .ToHashSet();
        foreach (var device in devices)
        {
            if (device.Address is UsbAddress { Port: not null })
                continue;
            var wanted = (device.Address as UsbAddress)?.Bus;
            var place = controllers
                .Where(usb => wanted is null || (uint)wanted.Value.Value == usb.Index)
                .SelectMany(usb =>
                    Enumerable
                        .Range(1, UsbControllers.PortsOf(usb))
                        .Select(port =>
                            (
                                (int)(usb.Index ?? 0),
                                port.ToString(System.Globalization.CultureInfo.InvariantCulture)
                            )
                        )
                )
                .FirstOrDefault(candidate => !taken.Contains(candidate));
            if (place == default)
            {
                throw Problems.NoRoom(
                    (Views.ElementView)device,
                    "no USB controller has a free port for this device: add a controller"
                );
            }
            taken.Add(place);
            device.Address = new UsbAddress
            {
                Bus = new HexNumber((ulong)place.Item1),
                Port = place.Item2,
            };
        }
    }
}
