using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>Where disks and SCSI host devices sit on IDE, SATA, SCSI and floppy controllers.</summary>
internal static class DriveFacts
{
    /// <summary>A disk's bus: as written, or as its name suggests.</summary>
    public static DiskBus? BusOf(Disk disk) =>
        disk.Try(static disk => disk.Target.Bus)
        ?? disk.Try(static disk =>
            DiskTargetName.TryParse(disk.Target.Device, null, out var name)
                ? DefaultBus(name, disk.Device)
                : null
        );

    /// <summary>Every drive whose place is written, or follows from its name.</summary>
    public static IEnumerable<(DrivePlace Drive, Place Place)> In(DomainFacts domain)
    {
        foreach (var disk in domain.Disks)
        {
            if (BusOf(disk) is not { } bus)
                continue;
            if (disk.Address is DriveAddress address)
            {
                if (address.Try(address => (DrivePlace?)Of(bus, address)) is { } drive)
                    yield return (drive, Place.Of(address));
            }
            else if (disk.Address is null && ImpliedBy(disk, bus) is { } drive)
            {
                yield return (drive, Place.Of(disk.Target, "dev"));
            }
        }
        foreach (var device in domain.HostDevices.OfType<ScsiHostDevice>())
        {
            if (
                device.Address is DriveAddress address
                && address.Try(static address => (DrivePlace?)Of(DiskBus.Scsi, address))
                    is { } drive
            )
                yield return (drive, Place.Of(address));
        }
    }

    private static DrivePlace Of(DiskBus bus, DriveAddress address) =>
        new(bus, address.Controller ?? 0, address.Bus ?? 0, address.Target ?? 0, address.Unit ?? 0);

    // What has no address gets the place that its name counts to, by how many drives a controller of the bus takes.
    private static DrivePlace? ImpliedBy(Disk disk, DiskBus bus)
    {
        if (
            disk.Try(static disk => disk.Target.Device) is not { } device
            || !DiskTargetName.TryParse(device, null, out var name)
        )
            return null;
        var index = (uint)name.Index;
        return bus switch
        {
            DiskBus.Ide => new DrivePlace(bus, index / 4, index % 4 / 2, 0, index % 2),
            DiskBus.Sata => new DrivePlace(bus, index / 6, 0, 0, index % 6),
            DiskBus.Floppy => new DrivePlace(bus, index / 2, 0, 0, index % 2),
            DiskBus.Scsi => new DrivePlace(bus, index / 7, 0, 0, index % 7),
            _ => null,
        };
    }

    private static DiskBus? DefaultBus(DiskTargetName name, DiskDevice? device) =>
        device == DiskDevice.Floppy
            ? DiskBus.Floppy
            : name.Prefix switch
            {
                "fd" => DiskBus.Floppy,
                "hd" => DiskBus.Ide,
                "sd" => DiskBus.Scsi,
                "vd" => DiskBus.Virtio,
                "xvd" => DiskBus.Xen,
                "ubd" => DiskBus.Uml,
                _ => null,
            };
}

/// <summary>The place of a drive.</summary>
internal readonly record struct DrivePlace(
    DiskBus Bus,
    uint Controller,
    uint BusNumber,
    uint Target,
    uint Unit
)
{
    public override string ToString() => $"{Controller}:{BusNumber}:{Target}:{Unit}";
}
