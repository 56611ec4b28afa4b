using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>A network, with what several rules need to know of it: found once.</summary>
internal sealed class NetworkFacts(Network network)
{
    public Network Network => network;

    /// <summary>Every address of the host, with its network where it makes one.</summary>
    public IReadOnlyList<(NetworkIP IP, Subnet Subnet)> Subnets =>
        field ??= [.. network.Ips.With(static ip => Subnet.Of(ip))];

    /// <summary>Every range of addresses that guests get, with the network that it is for.</summary>
    public IEnumerable<AddressRange> Ranges =>
        from item in Subnets
        from range in (item.IP.Dhcp?.Ranges).OrNone()
        let start = IPNumber.TryParse(range.Start)
        let end = IPNumber.TryParse(range.End)
        where start is not null && end is not null
        select new AddressRange(range, item.Subnet, start.Value, end.Value);

    /// <summary>Every guest that gets an address of its own, with the network that it is for.</summary>
    public IEnumerable<(DhcpHost Host, Subnet Subnet)> Hosts =>
        Subnets.SelectMany(item =>
            (item.IP.Dhcp?.Hosts).OrNone().Select(host => (host, item.Subnet))
        );

    /// <summary>How the network reaches the world, as written; null where it does not.</summary>
    public string? Mode =>
        network.Forward is { } forward ? forward.Element.Attribute("mode")?.Value ?? "nat" : null;
}

/// <summary>A range of addresses that guests get.</summary>
internal sealed record AddressRange(DhcpRange View, Subnet Subnet, IPNumber Start, IPNumber End);
