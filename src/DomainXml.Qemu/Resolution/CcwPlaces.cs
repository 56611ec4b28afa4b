using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>
/// Gives the devices of a mainframe guest their device numbers: the lowest free ones of the channel subsystem that is
/// kept for virtual devices.
/// </summary>
internal static class CcwPlaces
{
    private const ulong VirtualSubsystem = 0xfe;

    public static void Assign(Resolution resolution)
    {
        var guest = resolution.Guest;
        if (guest.Family != MachineFamily.S390)
            return;
        var devices = DeviceKinds
            .InCcwOrder.SelectMany(kind => kind.PciNeeds(guest))
            .Select(need => need.Device)
            .Where(device => device is not (PciHostDevice or MediatedHostDevice or UsbController))
            .ToList();
        var taken = devices
            .Select(device => device.Address)
            .OfType<CcwAddress>()
            .Where(address =>
                (address.ChannelSubsystem?.Value ?? VirtualSubsystem) == VirtualSubsystem
            )
            .Select(address => address.DeviceNumber?.Value)
            .ToHashSet();
        foreach (var device in devices)
        {
            if (device.Address is not (null or CcwAddress { DeviceNumber: null }))
                continue;
            var number = 0ul;
            while (!taken.Add(number))
                number++;
            device.Address = new CcwAddress
            {
                ChannelSubsystem = new HexNumber(VirtualSubsystem),
                SubchannelSet = new HexNumber(0, 1),
                DeviceNumber = new HexNumber(number, 4),
            };
        }
    }
}
