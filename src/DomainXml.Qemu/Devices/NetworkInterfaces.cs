using System.Globalization;
using System.IO.Hashing;
using System.Text;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Network interfaces: the device that the guest sees, and the network that it is plugged into.</summary>
internal sealed class NetworkInterfaces : DeviceKind
{
    public override void Complete(Resolution resolution)
    {
        var index = 0;
        foreach (var nic in resolution.Devices.Interfaces)
        {
            nic.Mac ??= new InterfaceMac { Address = GeneratedAddress(resolution.Domain, index) };
            nic.Model ??= new InterfaceModel { Type = DefaultModel(resolution.Guest) };
            index++;
        }
    }

    public override IEnumerable<PciNeed> PciNeeds(Guest guest) =>
        guest
            .Devices.Interfaces.Where(nic =>
                ModelOf(nic) is not ("usb-net" or "netfront" or "spapr-vlan")
            )
            .Select(nic => new PciNeed(nic, ConnectionOf(guest, nic)));

    public override IEnumerable<IDeviceIdentity> UsbDevices(Guest guest) =>
        guest.Devices.Interfaces.Where(nic => ModelOf(nic) == "usb-net");

    public override IEnumerable<PlatformNeed> PlatformNeeds(Guest guest) =>
        guest
            .Devices.Interfaces.Where(nic => ModelOf(nic) is "virtio" or "spapr-vlan")
            .Select(nic =>
                ModelOf(nic) == "virtio"
                    ? PlatformNeed.Virtio(nic)
                    : PlatformNeed.SpaprVio(nic, firstRegister: 0x1000)
            );

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var nic in guest.Devices.Interfaces)
            aliases.Number(nic, "net");
    }

    public override void Plan(PlanBuilder plan)
    {
        var boot = new BootOrders(plan.Guest);
        foreach (var nic in plan.Guest.Devices.Interfaces)
        {
            foreach (var item in NetworkBackends.Describe(plan.Guest, nic))
                plan.Add(item);
            plan.Device(Describe(plan.Guest, nic, boot.Of(nic)));
        }
    }

    /// <summary>The device that the guest sees.</summary>
    public static QemuMap Describe(Guest guest, NetworkInterface nic, long? bootIndex)
    {
        var map = new QemuMap { { "driver", DriverOf(nic) } };
        if (IsVirtio(nic))
            AddVirtio(map, nic);
        return map.AddIf("failover", nic.Teaming?.Type == TeamingRole.Persistent)
            .Add("netdev", $"host{Guest.AliasOf(nic)}")
            .Add("id", Guest.AliasOf(nic))
            .Add("mac", nic.Mac!.Address.ToString())
            .Add("bootindex", bootIndex)
            .AddPlace(guest, nic)
            .Add("rombar", nic.Rom?.Bar is { } bar ? (bar ? 1 : 0) : null)
            .Add("romfile", nic.Rom?.File);
    }

    public static bool IsVirtio(NetworkInterface nic) =>
        ModelOf(nic) is "virtio" or "virtio-transitional" or "virtio-non-transitional";

    private static string ModelOf(NetworkInterface nic) => nic.Model?.Type ?? "rtl8139";

    private static void AddVirtio(QemuMap map, NetworkInterface nic)
    {
        var driver = nic.Driver;
        map.AddVirtioOptions(driver)
            .Add(
                "tx",
                driver?.TransmitMode switch
                {
                    TransmitMode.Iothread => "bh",
                    TransmitMode.Timer => "timer",
                    _ => null,
                }
            )
            .Add("ioeventfd", driver?.IoEventFd)
            .Add("event_idx", driver?.EventIndex);
        if (driver?.Host is { } host)
        {
            map.Add("csum", host.Checksum)
                .Add("gso", host.Gso)
                .Add("host_tso4", host.TcpSegmentation4)
                .Add("host_tso6", host.TcpSegmentation6)
                .Add("host_ecn", host.CongestionNotification)
                .Add("host_ufo", host.UdpFragmentation)
                .Add("mrg_rxbuf", host.MergeableReceiveBuffers);
        }
        if (driver?.Guest is { } guest)
        {
            map.Add("guest_csum", guest.Checksum)
                .Add("guest_tso4", guest.TcpSegmentation4)
                .Add("guest_tso6", guest.TcpSegmentation6)
                .Add("guest_ecn", guest.CongestionNotification)
                .Add("guest_ufo", guest.UdpFragmentation);
        }
        // Two vectors for each queue, and two for configuration and control.
        if (driver?.Queues is { } queues and > 1)
            map.Add("mq", true).Add("vectors", (long)(2 * queues + 2));
        map.Add("rx_queue_size", (long?)driver?.ReceiveQueueSize)
            .Add("tx_queue_size", (long?)driver?.TransmitQueueSize)
            .Add("rss", driver?.ReceiveSideScaling)
            .Add("hash", driver?.ReceiveSideScalingHashReport)
            .Add("host_mtu", (long?)nic.Mtu?.Size);
    }

    private static string DriverOf(NetworkInterface nic) =>
        ModelOf(nic) switch
        {
            "virtio" => DeviceProperties.VirtioDriverName("virtio-net", nic.Address, null),
            "virtio-transitional" => "virtio-net-pci-transitional",
            "virtio-non-transitional" => "virtio-net-pci-non-transitional",
            var model => model,
        };

    private static PciConnection ConnectionOf(Guest guest, NetworkInterface nic) =>
        ModelOf(nic) switch
        {
            "virtio" or "virtio-non-transitional" or "e1000e" or "igb" or "vmxnet3" =>
                DeviceProperties.ExpressIfPossible(guest),
            _ => DeviceProperties.Legacy,
        };

    private static string DefaultModel(Guest guest) =>
        guest.Traits.Network is { } usual ? usual
        : guest.Qemu.HasType("rtl8139") ? "rtl8139"
        : guest.Qemu.HasType("e1000") ? "e1000"
        : "virtio";

    // The same definition always gets the same address, out of the range that is QEMU's.
    private static MacAddress GeneratedAddress(Domain domain, int index)
    {
        var seed = string.Create(
            CultureInfo.InvariantCulture,
            $"{domain.Uuid}/{domain.Name}/{index}"
        );
        var hash = XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(seed));
        return MacAddress.Parse(
            string.Create(
                CultureInfo.InvariantCulture,
                $"52:54:00:{(byte)hash:x2}:{(byte)(hash >> 8):x2}:{(byte)(hash >> 16):x2}"
            ),
            CultureInfo.InvariantCulture
        );
    }
}
