using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>
/// Gives devices their places on the buses that only some platforms have: the channel subsystem of mainframes, the
/// virtual bus of POWER guests, the memory-mapped registers of ARM boards. What is left open then goes to PCI.
/// </summary>
internal static class PlatformPlaces
{
    // Guests see all virtio devices in one channel subsystem that real hardware leaves free.
    private const ulong VirtioSubsystem = 0xfe;
    private const ulong LastDeviceNumber = 0xffff;
    private const ulong RegisterStep = 0x1000;

    public static void Assign(Guest guest)
    {
        var needs = DeviceKinds
            .InPlatformOrder.SelectMany(kind => kind.PlatformNeeds(guest))
            .ToList();
        AssignRegisters(needs.Where(need => need.FirstRegister is not null).ToList());
        var virtio = needs.Where(need => need.FirstRegister is null).ToList();
        var isMmio =
            guest.Traits.FollowsMmio
            && virtio.Any(need => need.Device.Address is VirtioMmioAddress);
        switch (isMmio ? VirtioTransport.Mmio : guest.Traits.Transport)
        {
            case VirtioTransport.Ccw:
                AssignChannels(virtio);
                break;
            case VirtioTransport.Mmio:
                foreach (var need in virtio.Where(IsOpen))
                    need.Device.Address = new VirtioMmioAddress();
                break;
        }
    }

    private static void AssignChannels(List<PlatformNeed> needs)
    {
        var taken = needs
            .Select(need => need.Device.Address)
            .OfType<CcwAddress>()
            .Where(address => address.DeviceNumber is not null)
            .Select(PlaceOf)
            .ToHashSet();
        var next = 0UL;
        foreach (var need in needs)
        {
            if (!IsOpen(need) && need.Device.Address is not CcwAddress { DeviceNumber: null })
                continue;
            while (taken.Contains((VirtioSubsystem, 0, next)))
                next++;
            if (next > LastDeviceNumber)
            {
                throw Problems.NoRoom(
                    (Views.ElementView)need.Device,
                    "the channel subsystem has no free device number for this device"
                );
            }
            taken.Add((VirtioSubsystem, 0, next));
            need.Device.Address = new CcwAddress
            {
                ChannelSubsystem = new HexNumber(VirtioSubsystem),
                SubchannelSet = new HexNumber(0, 1),
                DeviceNumber = new HexNumber(next, 4),
            };
        }
    }

    private static (ulong, ulong, ulong) PlaceOf(CcwAddress address) =>
        (
            address.ChannelSubsystem?.Value ?? 0,
            address.SubchannelSet?.Value ?? 0,
            address.DeviceNumber?.Value ?? 0
        );

    private static void AssignRegisters(List<PlatformNeed> needs)
    {
        var taken = needs
            .Select(need => (need.Device.Address as SpaprVioAddress)?.Register?.Value)
            .OfType<ulong>()
            .ToHashSet();
        foreach (var need in needs)
        {
            if (!IsOpen(need) && need.Device.Address is not SpaprVioAddress { Register: null })
                continue;
            var register = need.FirstRegister!.Value;
            while (!taken.Add(register))
                register += RegisterStep;
            need.Device.Address = new SpaprVioAddress { Register = new HexNumber(register, 8) };
        }
    }

    private static bool IsOpen(PlatformNeed need) => need.Device.Address is null;
}
