using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The networks that interfaces are plugged into, as QEMU's netdevs.</summary>
internal static class NetworkBackends
{
    public static IEnumerable<QemuObject> Describe(Guest guest, NetworkInterface nic)
    {
        var map = nic switch
        {
            UserInterface => User(nic),
            BridgeInterface or NetworkAttachedInterface => Tap(
                guest,
                nic,
                guest.Host.Descriptors?.BridgeTap
            ),
            EthernetInterface => Tap(guest, nic, guest.Host.Descriptors?.EthernetTap),
            ClientInterface client => Socket(
                "connect",
                Endpoint(client.Source?.Address, client.Source?.Port)
            ),
            ServerInterface server => Socket(
                "listen",
                Endpoint(server.Source?.Address, server.Source?.Port)
            ),
            MulticastInterface mcast => Socket(
                "mcast",
                Endpoint(mcast.Source?.Address, mcast.Source?.Port)
            ),
            UdpInterface udp => Socket("udp", Endpoint(udp.Source?.Address, udp.Source?.Port))
                .Add("localaddr", Endpoint(udp.Source?.Local?.Address, udp.Source?.Local?.Port)),
            VhostUserInterface => VhostUser(nic),
            _ => throw Problems.Unsupported(
                nic,
                "this type of network interface can't be converted yet"
            ),
        };
        if (nic is VhostUserInterface vhost)
            yield return Chardev(guest, nic, vhost);
        yield return new QemuObject(
            QemuObjectKind.Netdev,
            map.Add("id", $"host{Guest.AliasOf(nic)}")
        );
    }

    private static QemuMap User(NetworkInterface nic)
    {
        var map = new QemuMap { { "type", "user" } };
        foreach (var address in nic.Ips)
        {
            var isIPv6 = address.Family == AddressFamily.IPv6;
            if (isIPv6)
            {
                map.Add("ipv6-prefix", address.Address)
                    .Add("ipv6-prefixlen", (long?)address.Prefix);
                continue;
            }
            map.Add(
                "net",
                address.Prefix is { } prefix ? $"{address.Address}/{prefix}" : address.Address
            );
        }
        return map;
    }

    private static QemuMap Tap(Guest guest, NetworkInterface nic, int? firstDescriptor)
    {
        var map = new QemuMap { { "type", "tap" } };
        if (firstDescriptor is not { } first)
        {
            return map.Add("ifname", nic.Target?.Device)
                .Add("script", "no")
                .Add("downscript", "no");
        }
        var queues = NetworkInterfaces.IsVirtio(nic) ? (int)(nic.Driver?.Queues ?? 1) : 1;
        AddDescriptors(map, "fd", first, queues);
        if (UsesVhost(nic))
        {
            map.Add("vhost", true);
            AddDescriptors(map, "vhostfd", guest.Host.Descriptors!.VhostNet, queues);
        }
        return map.Add("sndbuf", (long?)nic.Tune?.SendBuffer);
    }

    // The kernel's virtio back end is used unless QEMU's own is asked for.
    private static bool UsesVhost(NetworkInterface nic) =>
        NetworkInterfaces.IsVirtio(nic) && nic.Driver?.Name != InterfaceDriverName.Qemu;

    private static void AddDescriptors(QemuMap map, string name, int first, int count)
    {
        if (count == 1)
            map.Add(name, first.ToString(CultureInfo.InvariantCulture));
        else
            map.Add(name + "s", string.Join(':', Enumerable.Range(first, count)));
    }

    private static QemuMap VhostUser(NetworkInterface nic) =>
        new QemuMap { { "type", "vhost-user" }, { "chardev", $"char{Guest.AliasOf(nic)}" } }.Add(
            "queues",
            nic.Driver?.Queues is { } queues and > 1 ? (long)queues : null
        );

    private static QemuObject Chardev(Guest guest, NetworkInterface nic, VhostUserInterface vhost)
    {
        var isServer = vhost.Source?.Mode == SocketMode.Server;
        var map = new QemuMap
        {
            { "backend", "socket" },
            { "id", $"char{Guest.AliasOf(nic)}" },
            { "path", vhost.Source?.Path },
        };
        if (isServer)
            map.Add("server", true);
        else
            CharacterBackends.AddReconnect(map, vhost.Source?.Reconnect);
        return new QemuObject(QemuObjectKind.Chardev, map);
    }

    private static QemuMap Socket(string role, string? endpoint) =>
        new() { { "type", "socket" }, { role, endpoint } };

    private static string Endpoint<T>(string? address, T port) =>
        string.Create(CultureInfo.InvariantCulture, $"{address}:{port}");
}
