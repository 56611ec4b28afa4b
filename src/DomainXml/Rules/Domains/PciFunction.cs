using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>A function of a PCI slot of the guest.</summary>
internal readonly record struct PciFunction(ulong Domain, ulong Bus, ulong Slot, ulong Function)
{
    /// <summary>Whether it stands for "to be chosen": all parts are 0.</summary>
    private bool IsOpen => this == default;

    /// <summary>Every device with a PCI address that names a place.</summary>
    public static IEnumerable<PciPlace> In(IEnumerable<IDeviceIdentity> devices)
    {
        foreach (var device in devices)
        {
            if (
                !IsAbsent(device)
                && device.Address is PciDeviceAddress address
                && address.Try(static address => (PciFunction?)Of(address))
                    is { IsOpen: false } function
            )
                yield return new PciPlace(device, address, function);
        }
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Domain:x4}:{Bus:x2}:{Slot:x2}.{Function:x}");

    private static PciFunction Of(PciDeviceAddress address) =>
        new(
            address.Domain?.Value ?? 0,
            address.Bus?.Value ?? 0,
            address.Slot?.Value ?? 0,
            address.Function?.Value ?? 0
        );

    // Some devices are written down to say that they are not there.
    private static bool IsAbsent(IDeviceIdentity device) =>
        device.Element.Attribute("model")?.Value == "none";
}

/// <summary>A device at a function of a PCI slot.</summary>
internal sealed record PciPlace(
    IDeviceIdentity Device,
    PciDeviceAddress Address,
    PciFunction Function
);
