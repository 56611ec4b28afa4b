using System.Buffers.Binary;
using System.Net;
using DomainXml.Models;

namespace DomainXml.Cli.NewDocuments;

/// <summary>What the user wants of a new network.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Mode"><c>nat</c>, <c>route</c>, <c>open</c>, <c>isolated</c> or <c>bridge</c>.</param>
/// <param name="Subnet">Its addresses.</param>
/// <param name="Bridge">Its bridge; null to leave the name open.</param>
/// <param name="Domain">The DNS domain of its guests; null for none.</param>
/// <param name="HasDhcp">Whether it hands out addresses.</param>
internal sealed record NetworkDefinitionRequest(
    string Name,
    string Mode,
    IPNetwork Subnet,
    string? Bridge,
    string? Domain,
    bool HasDhcp
);

/// <summary>Makes the definition of a new virtual network.</summary>
internal static class NewNetwork
{
    /// <summary>The subnet of a network for which none was asked.</summary>
    public static IPNetwork UsualSubnet { get; } = IPNetwork.Parse("192.168.122.0/24");

    /// <summary>Reads a subnet that has place for a host and guests.</summary>
    /// <exception cref="FormatException">It is none; the message is for the user.</exception>
    public static IPNetwork ParseSubnet(string text)
    {
        if (
            !IPNetwork.TryParse(text, out var subnet)
            || subnet.BaseAddress.GetAddressBytes().Length != sizeof(uint)
        )
            throw new FormatException(
                $"'{text}' is no subnet. Write its first address and its length, such as 192.168.150.0/24."
            );
        if (subnet.PrefixLength is < 8 or > 29)
            throw new FormatException(
                $"A subnet's length is from 8 to 29, not {subnet.PrefixLength}."
            );
        return subnet;
    }

    /// <summary>Makes a definition.</summary>
    public static Network Create(NetworkDefinitionRequest request)
    {
        var network = new Network { Name = request.Name };
        if (request.Mode != "isolated")
            network.Forward = new Forward { Mode = ForwardModeTexts.Parse(request.Mode) };
        if (request.Mode == "bridge")
        {
            network.Bridge = new NetworkBridge { Name = request.Bridge };
            return network;
        }
        // The spanning tree keeps loops out; without a delay guests have their address sooner.
        network.Bridge = new NetworkBridge
        {
            Name = request.Bridge,
            SpanningTree = true,
            Delay = 0,
        };
        if (request.Domain is { } domain)
            network.Domain = new NetworkDomain { Name = domain, LocalOnly = true };
        network.Ips.Add(CreateAddresses(request));
        return network;
    }

    private static NetworkIP CreateAddresses(NetworkDefinitionRequest request)
    {
        var subnet = request.Subnet;
        var first = BinaryPrimitives.ReadUInt32BigEndian(subnet.BaseAddress.GetAddressBytes());
        var mask = uint.MaxValue << (32 - subnet.PrefixLength);
        var ip = new NetworkIP { Address = Text(first + 1), Netmask = Text(mask) };
        if (!request.HasDhcp)
            return ip;
        ip.Dhcp = new Dhcp();
        ip.Dhcp.Ranges.Add(
            new DhcpRange { Start = Text(first + 2), End = Text((first | ~mask) - 1) }
        );
        return ip;
    }

    private static string Text(uint address)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, address);
        return new IPAddress(bytes).ToString();
    }
}
