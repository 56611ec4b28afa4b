using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>
/// The boot order of devices: each device's own, or, where only kinds of devices are listed, the place of its kind for
/// the first device of that kind.
/// </summary>
internal sealed class BootOrders
{
    private readonly Dictionary<object, long> _orders = new(ReferenceEqualityComparer.Instance);

    public BootOrders(Guest guest)
    {
        var kinds = guest.Domain.Os?.Boots.Select(boot => boot.Device).ToList() ?? [];
        for (var i = 0; i < kinds.Count; i++)
        {
            var order = i + 1;
            object? first = kinds[i] switch
            {
                BootDeviceKind.CdRom => FirstDisk(DiskDevice.CdRom),
                BootDeviceKind.Floppy => FirstDisk(DiskDevice.Floppy),
                BootDeviceKind.HardDisk => FirstDisk(DiskDevice.Disk, DiskDevice.Lun),
                BootDeviceKind.Network => guest.Devices.Interfaces.FirstOrDefault(),
                _ => null,
            };
            if (first is not null)
                _orders.TryAdd(first, order);
        }

        object? FirstDisk(params DiskDevice[] devices) =>
            guest.Devices.Disks.FirstOrDefault(disk =>
                devices.Contains(disk.Device ?? DiskDevice.Disk)
            );
    }

    public long? Of(Disk disk) => Of(disk, disk.Boot);

    public long? Of(NetworkInterface nic) => Of(nic, nic.Boot);

    public long? Of(HostDevice device, BootOrder? own) => Of((object)device, own);

    private long? Of(object device, BootOrder? own) =>
        own is { } order ? (long)order.Order
        : _orders.TryGetValue(device, out var kind) ? kind
        : null;
}
