using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DomainXml;

/// <summary>Where a PCI device is: domain, bus, slot and function, written <c>0000:00:1f.2</c>.</summary>
public readonly record struct PciAddress : ISpanParsable<PciAddress>, IComparable<PciAddress>
{
    /// <summary>The address of a function.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="bus">The bus.</param>
    /// <param name="slot">The slot, 0 to 31.</param>
    /// <param name="function">The function, 0 to 7.</param>
    /// <exception cref="ArgumentOutOfRangeException">The slot or the function is too high.</exception>
    public PciAddress(uint domain, byte bus, byte slot, byte function)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slot, 31);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(function, 7);
        (Domain, Bus, Slot, Function) = (domain, bus, slot, function);
    }

    /// <summary>The domain; 0 on most machines.</summary>
    public uint Domain { get; }

    /// <summary>The bus.</summary>
    public byte Bus { get; }

    /// <summary>The slot on the bus, 0 to 31.</summary>
    public byte Slot { get; }

    /// <summary>The function of the device, 0 to 7.</summary>
    public byte Function { get; }

    /// <summary>Whether it is no address, but stands for "to be chosen": all parts are 0.</summary>
    public bool IsEmpty => this == default;

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out PciAddress)"/>
    /// <exception cref="FormatException">It is not an address.</exception>
    public static PciAddress Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var address)
            ? address
            : throw new FormatException($"'{s}' is not a PCI address, such as 0000:00:1f.2.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static PciAddress Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads <c>domain:bus:slot.function</c> in hexadecimal digits; the domain may be left out.</summary>
    public static bool TryParse(
        ReadOnlySpan<char> s,
        IFormatProvider? provider,
        out PciAddress result
    )
    {
        result = default;
        var dot = s.LastIndexOf('.');
        if (dot < 0)
            return false;
        var places = s[..dot];
        var function = s[(dot + 1)..];
        var slotColon = places.LastIndexOf(':');
        if (slotColon < 0)
            return false;
        var buses = places[..slotColon];
        var slot = places[(slotColon + 1)..];
        var busColon = buses.LastIndexOf(':');
        var domain = 0U;
        if (busColon >= 0 && !TryParseHex(buses[..busColon], 8, uint.MaxValue, out domain))
            return false;
        if (
            !TryParseHex(buses[(busColon + 1)..], 2, byte.MaxValue, out var busNumber)
            || !TryParseHex(slot, 2, 31, out var slotNumber)
            || !TryParseHex(function, 1, 7, out var functionNumber)
        )
            return false;
        result = new PciAddress(domain, (byte)busNumber, (byte)slotNumber, (byte)functionNumber);
        return true;
    }

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out PciAddress result
    ) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public int CompareTo(PciAddress other) => Key.CompareTo(other.Key);

    /// <summary>The address as <c>domain:bus:slot.function</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Domain:x4}:{Bus:x2}:{Slot:x2}.{Function:x}");

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(PciAddress left, PciAddress right) => left.Key < right.Key;

    /// <summary>Whether the left one comes first or both are equal.</summary>
    public static bool operator <=(PciAddress left, PciAddress right) => left.Key <= right.Key;

    /// <summary>Whether the left one comes last.</summary>
    public static bool operator >(PciAddress left, PciAddress right) => left.Key > right.Key;

    /// <summary>Whether the left one comes last or both are equal.</summary>
    public static bool operator >=(PciAddress left, PciAddress right) => left.Key >= right.Key;

    private ulong Key => ((ulong)Domain << 16) | ((ulong)Bus << 8) | ((uint)Slot << 3) | Function;

    private static bool TryParseHex(ReadOnlySpan<char> s, int maxDigits, uint max, out uint value)
    {
        value = 0;
        return s.Length <= maxDigits
            && uint.TryParse(
                s,
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out value
            )
            && value <= max;
    }
}
