using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>A device that some machines connect to a bus of their own, beside PCI and USB.</summary>
/// <param name="Device">The device.</param>
/// <param name="FirstRegister">Where its kind begins on the virtual bus of POWER guests; null for a virtio device.</param>
internal sealed record PlatformNeed(IDeviceIdentity Device, ulong? FirstRegister)
{
    /// <summary>A virtio device: connected as the machine connects all of them.</summary>
    public static PlatformNeed Virtio(IDeviceIdentity device) => new(device, FirstRegister: null);

    /// <summary>A device on the virtual bus of POWER guests.</summary>
    public static PlatformNeed SpaprVio(IDeviceIdentity device, ulong firstRegister) =>
        new(device, firstRegister);
}
