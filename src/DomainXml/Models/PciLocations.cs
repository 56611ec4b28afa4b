namespace DomainXml.Models;

/// <summary>PCI addresses of a definition as values.</summary>
public static class PciLocations
{
    /// <summary>The address; parts that are left out are 0.</summary>
    /// <param name="location">Where a device is, on the guest's buses or the host's.</param>
    /// <exception cref="DiagnosticException">A part is not a number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A part is more than PCI allows.</exception>
    public static PciAddress ToPciAddress(this IPciLocation location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return new PciAddress(
            Part<uint>(location.Domain),
            Part<byte>(location.Bus),
            Part<byte>(location.Slot),
            Part<byte>(location.Function)
        );
    }

    /// <summary>Whether an address is this one; one that is none is not.</summary>
    internal static bool IsAt(this IPciLocation location, PciAddress address)
    {
        try
        {
            return location.ToPciAddress() == address;
        }
        catch (Exception e) when (e is DiagnosticException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    private static T Part<T>(HexNumber? number)
        where T : struct, System.Numerics.INumber<T>
    {
        var value = number?.Value ?? 0;
        var part = T.CreateTruncating(value);
        return ulong.CreateTruncating(part) == value
            ? part
            : throw new ArgumentOutOfRangeException(
                nameof(number),
                value,
                "A part of a PCI address is too large."
            );
    }
}
