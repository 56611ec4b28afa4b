using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace DomainXml.Rules;

/// <summary>An IP address as a number, to count and compare with.</summary>
internal readonly record struct IPNumber(UInt128 Value, bool IsV6) : IComparable<IPNumber>
{
    /// <summary>The number of bits of such an address.</summary>
    public int Bits => IsV6 ? 128 : 32;

    /// <summary>Reads an address; null where the text is none.</summary>
    public static IPNumber? TryParse(string? text)
    {
        if (!IPAddress.TryParse(text?.Trim(), out var address))
            return null;
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPNumber(BinaryPrimitives.ReadUInt128BigEndian(address.GetAddressBytes()), true)
            : new IPNumber(BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes()), false);
    }

    public int CompareTo(IPNumber other) => Value.CompareTo(other.Value);

    public override string ToString()
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
        return new IPAddress(IsV6 ? bytes : bytes[12..]).ToString();
    }
}
