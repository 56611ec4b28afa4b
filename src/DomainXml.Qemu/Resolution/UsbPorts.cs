using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>
/// Gives USB devices their ports: the first free port of the first controller that has one, the controller's own before
/// those of hubs. Where there are too few, hubs are added.
/// </summary>
internal static class UsbPorts
{
    private const int PortsOfHub = 8;

    public static void Assign(Resolution resolution)
    {
        AddHubs(resolution);
        var guest = resolution.Guest;
        var devices = DevicesOf(guest);
        var taken = Taken(devices);
        foreach (var device in devices)
        {
            if (device.Address is UsbAddress { Port: not null })
                continue;
            var wanted = (device.Address as UsbAddress)?.Bus;
            var place = Ports(guest)
                .Where(port => wanted is null || (ulong)port.Bus == wanted.Value.Value)
                .Cast<(int Bus, string Port)?>()
                .FirstOrDefault(port => !taken.Contains(port!.Value));
            if (place is not { } free)
            {
                throw Problems.NoRoom(
                    (Views.ElementView)device,
                    "no USB controller has a free port for this device: add a controller"
                );
            }
            taken.Add(free);
            device.Address = new UsbAddress
            {
                Bus = HexNumber.Parse(
                    free.Bus.ToString(CultureInfo.InvariantCulture),
                    CultureInfo.InvariantCulture
                ),
                Port = free.Port,
            };
        }
    }

    // A hub gives eight ports and takes one.
    private static void AddHubs(Resolution resolution)
    {
        var devices = DevicesOf(resolution.Guest);
        var open = devices.Count(device => device.Address is not UsbAddress { Port: not null });
        var hubs = resolution.Devices.Hubs.Count(hub =>
            hub.Address is not UsbAddress { Port: not null }
        );
        var free = Ports(resolution.Guest).Count() + hubs * PortsOfHub - Taken(devices).Count;
        if (open <= free || !ControllersOf(resolution.Guest).Any())
            return;
        var missing = (open - free + PortsOfHub - 2) / (PortsOfHub - 1);
        for (var i = 0; i < missing; i++)
            resolution.Devices.Hubs.Add(new Hub { Type = "usb" });
    }

    private static List<IDeviceIdentity> DevicesOf(Guest guest) =>
        [.. DeviceKinds.InLaunchOrder.SelectMany(kind => kind.UsbDevices(guest))];

    private static HashSet<(int Bus, string Port)> Taken(List<IDeviceIdentity> devices) =>
        [
            .. devices
                .Select(device => device.Address)
                .OfType<UsbAddress>()
                .Where(address => address.Port is not null)
                .Select(address => ((int)address.Bus.Value, address.Port!)),
        ];

    private static IEnumerable<UsbController> ControllersOf(Guest guest) =>
        guest
            .Devices.Controllers.OfType<UsbController>()
            .Where(usb =>
                usb.Model is not (UsbControllerModel.None or null)
                && !UsbControllers.IsCompanion(usb.Model)
            );

    // Every port that there is, those nearest to the controllers first.
    private static IEnumerable<(int Bus, string Port)> Ports(Guest guest)
    {
        foreach (var usb in ControllersOf(guest))
        {
            for (var port = 1; port <= UsbControllers.PortsOf(usb); port++)
                yield return ((int)(usb.Index ?? 0), port.ToString(CultureInfo.InvariantCulture));
        }
        var hubs = guest
            .Devices.Hubs.Select(hub => hub.Address)
            .OfType<UsbAddress>()
            .Where(address => address.Port is not null)
            .OrderBy(address => address.Port!.Count(c => c == '.'));
        foreach (var hub in hubs)
        {
            for (var port = 1; port <= PortsOfHub; port++)
                yield return (
                    (int)hub.Bus.Value,
                    $"{hub.Port}.{port.ToString(CultureInfo.InvariantCulture)}"
                );
        }
    }
}
