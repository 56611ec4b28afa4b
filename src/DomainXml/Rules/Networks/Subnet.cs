using DomainXml.Views;

namespace DomainXml.Rules;

/// <summary>A network of IP addresses: an address in it, and how many bits of it are the network's.</summary>
internal sealed record Subnet(IPNumber Address, int Prefix)
{
    private UInt128 HostMask =>
        Prefix == 0 && Address.IsV6
            ? UInt128.MaxValue
            : (UInt128.One << (Address.Bits - Prefix)) - 1;

    /// <summary>The lowest address, which stands for the network.</summary>
    public IPNumber First => Address with { Value = Address.Value & ~HostMask };

    /// <summary>The highest address, which stands for all hosts where the network is one of IPv4.</summary>
    public IPNumber Last => Address with { Value = Address.Value | HostMask };

    public bool Contains(IPNumber address) =>
        address.IsV6 == Address.IsV6 && (address.Value & ~HostMask) == (Address.Value & ~HostMask);

    /// <summary>Reads the address, and the mask or prefix; null where they make no network.</summary>
    public static Subnet? Of(IElementView view)
    {
        var element = view.Element;
        if (IPNumber.TryParse(element.Attribute("address")?.Value) is not { } address)
            return null;
        if (element.Attribute("netmask") is { } netmask)
        {
            return !address.IsV6 && PrefixOf(netmask.Value) is { } bits
                ? new Subnet(address, bits)
                : null;
        }
        if (element.Attribute("prefix") is not { } prefix)
            return new Subnet(address, DefaultPrefix(address));
        return
            int.TryParse(prefix.Value, out var written) && written >= 0 && written <= address.Bits
            ? new Subnet(address, written)
            : null;
    }

    /// <summary>The number of bits of a mask; null where its ones are not all before its zeros.</summary>
    public static int? PrefixOf(string netmask)
    {
        if (IPNumber.TryParse(netmask) is not { IsV6: false, Value: var mask })
            return null;
        var hosts = ~(uint)mask;
        return (hosts & (hosts + 1)) == 0
            ? 32 - System.Numerics.BitOperations.PopCount(hosts)
            : null;
    }

    public override string ToString() => $"{First}/{Prefix}";

    // Without mask and prefix, the classes of old decide.
    private static int DefaultPrefix(IPNumber address) =>
        address.IsV6 ? 64
        : (uint)address.Value >> 31 == 0 ? 8
        : (uint)address.Value >> 30 == 0b10 ? 16
        : 24;
}
