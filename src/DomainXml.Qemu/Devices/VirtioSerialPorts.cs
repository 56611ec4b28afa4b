using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Gives virtio consoles and channels their ports.</summary>
internal static class VirtioSerialPorts
{
    /// <summary>Gives the device the first free port where it names none, and makes sure that its controller exists.</summary>
    /// <param name="resolution">The resolution.</param>
    /// <param name="device">A console or channel.</param>
    /// <param name="firstPort">The lowest port that suits it: port 0 is kept for a console.</param>
    public static void Claim(Resolution resolution, IDeviceIdentity device, uint firstPort)
    {
        var address = device.Address as VirtioSerialAddress;
        if (address?.Port is null or 0)
        {
            var controller = address?.Controller ?? 0;
            var taken = resolution
                .Devices.Channels.Select(channel => channel.Address)
                .Concat(resolution.Devices.Consoles.Select(console => console.Address))
                .OfType<VirtioSerialAddress>()
                .Where(other => other.Controller == controller)
                .Select(other => other.Port)
                .ToHashSet();
            var port = firstPort;
            while (taken.Contains(port))
                port++;
            device.Address = new VirtioSerialAddress
            {
                Controller = controller,
                Bus = address?.Bus ?? 0,
                Port = port,
            };
        }
        resolution.Ensure(
            (int)((VirtioSerialAddress)device.Address!).Controller,
            () => new VirtioSerialController()
        );
    }
}
