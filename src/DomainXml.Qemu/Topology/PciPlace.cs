using System.Globalization;

namespace DomainXml.Qemu;

/// <summary>Where a device sits on the guest's PCI buses.</summary>
internal readonly record struct PciPlace(int Bus, int Slot, int Function)
{
    /// <summary>Slot and function as QEMU's <c>addr</c> property takes them.</summary>
    public string ToQemu() =>
        Function == 0
            ? string.Create(CultureInfo.InvariantCulture, $"0x{Slot:x}")
            : string.Create(CultureInfo.InvariantCulture, $"0x{Slot:x}.0x{Function:x}");

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"0000:{Bus:x2}:{Slot:x2}.{Function:x}");
}
