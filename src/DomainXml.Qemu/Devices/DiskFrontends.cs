using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The device that the guest sees of a disk.</summary>
internal static class DiskFrontends
{
    /// <summary>Describes the device.</summary>
    /// <param name="guest">The guest.</param>
    /// <param name="disk">The disk.</param>
    /// <param name="node">The node of its image; null for an empty drive.</param>
    /// <param name="bootIndex">Its place in the boot order, from 1; or null.</param>
    public static QemuMap Describe(Guest guest, Disk disk, string? node, long? bootIndex)
    {
        var map = new QemuMap();
        switch (disk.Target!.Bus)
        {
            case DiskBus.Ide or DiskBus.Sata:
                AddIde(map, guest, disk);
                break;
            case DiskBus.Scsi:
                AddScsi(map, guest, disk);
                break;
            case DiskBus.Virtio:
                AddVirtio(map, guest, disk);
                break;
            case DiskBus.Usb:
                map.Add("driver", "usb-storage").AddPlace(guest, disk);
                break;
            default:
                throw Problems.Unsupported(
                    disk,
                    $"QEMU has no disks on this bus ({disk.Target.Device})"
                );
        }
        if (disk.Shareable && disk.Target.Bus != DiskBus.Floppy)
            map.Add("share-rw", true);
        map.Add("drive", node).Add("id", Guest.AliasOf(disk)).Add("bootindex", bootIndex);
        AddIdentity(map, disk);
        AddPolicies(map, disk);
        return map;
    }

    private static void AddIde(QemuMap map, Guest guest, Disk disk)
    {
        var drive = Place(disk);
        map.Add("driver", disk.Device == DiskDevice.CdRom ? "ide-cd" : "ide-hd");
        if (disk.Target!.Bus == DiskBus.Ide)
        {
            // The built-in controller's buses are called ide.0 and ide.1; those of further ones carry its name.
            map.Add("bus", $"ide.{drive.Bus ?? 0}").Add("unit", (long)(drive.Unit ?? 0));
            return;
        }
        var controller = guest
            .Devices.Controllers.OfType<SataController>()
            .FirstOrDefault(sata => sata.Index == (drive.Controller ?? 0));
        var name = controller is null ? "ide" : Guest.AliasOf(controller);
        map.Add("bus", $"{name}.{drive.Unit ?? 0}");
    }

    private static void AddScsi(QemuMap map, Guest guest, Disk disk)
    {
        var drive = Place(disk);
        var controller = guest
            .Devices.Controllers.OfType<ScsiController>()
            .FirstOrDefault(scsi => scsi.Index == (drive.Controller ?? 0));
        var driver = disk.Device switch
        {
            DiskDevice.Lun => "scsi-block",
            DiskDevice.CdRom => "scsi-cd",
            _ => "scsi-hd",
        };
        var name = controller is null ? $"scsi{drive.Controller ?? 0}" : Guest.AliasOf(controller);
        map.Add("driver", driver).Add("bus", $"{name}.0");
        if (ScsiControllers.HasUnits(controller?.Model))
            map.Add("channel", (long)(drive.Bus ?? 0))
                .Add("scsi-id", (long)(drive.Target ?? 0))
                .Add("lun", (long)(drive.Unit ?? 0));
        else
            map.Add("scsi-id", (long)(drive.Unit ?? 0));
        if (disk.Device != DiskDevice.Lun)
        {
            var name2 = disk.Serial ?? $"drive-{Guest.AliasOf(disk)}";
            map.Add("device_id", name2.Length > 20 ? name2[..20] : name2);
        }
    }

    private static void AddVirtio(QemuMap map, Guest guest, Disk disk)
    {
        var driver = disk.Driver;
        map.Add("driver", DeviceProperties.VirtioDriverName("virtio-blk", disk.Address, disk.Model))
            .AddVirtioOptions(driver)
            .Add("iothread", driver?.IoThread is { } thread ? $"iothread{thread}" : null)
            .Add("ioeventfd", driver?.IoEventFd)
            .Add("event_idx", driver?.EventIndex)
            .Add("num-queues", (long?)driver?.Queues)
            .Add("queue-size", (long?)driver?.QueueSize)
            .AddPlace(guest, disk);
    }

    private static void AddIdentity(QemuMap map, Disk disk)
    {
        if (disk.Blockio is { } sizes)
        {
            map.Add("logical_block_size", sizes.LogicalBlockSize)
                .Add("physical_block_size", sizes.PhysicalBlockSize)
                .Add("discard_granularity", sizes.DiscardGranularity);
        }
        if (disk.Target!.Bus == DiskBus.Usb && disk.Target.Removable is null)
            map.Add("removable", false);
        else
            map.Add("removable", disk.Target.Removable);
        if (disk.Target.RotationRate is { } rate)
            map.Add("rotation_rate", rate);
        if (disk.WorldWideName is { } wwn)
            map.Add("wwn", ParseHex(wwn));
        map.Add("vendor", disk.Vendor).Add("product", disk.Product);
        if (disk.Geometry is { } geometry)
            map.Add("cyls", geometry.Cylinders)
                .Add("heads", geometry.Heads)
                .Add("secs", geometry.Sectors)
                .Add(
                    "bios-chs-trans",
                    geometry.Translation switch
                    {
                        GeometryTranslation.Auto => "auto",
                        GeometryTranslation.None => "none",
                        GeometryTranslation.Lba => "lba",
                        _ => null,
                    }
                );
        map.Add("write-cache", DiskCaches.WriteCache(DiskCaches.ModeOf(disk)));
        map.Add("serial", disk.Serial);
    }

    private static void AddPolicies(QemuMap map, Disk disk)
    {
        map.Add(
            "werror",
            disk.Driver?.ErrorPolicy switch
            {
                DiskErrorPolicy.Stop => "stop",
                DiskErrorPolicy.Report => "report",
                DiskErrorPolicy.Ignore => "ignore",
                DiskErrorPolicy.PauseOnNoSpace => "enospc",
                _ => null,
            }
        );
        // A policy for all errors holds for reading too; running out of space concerns writing alone.
        map.Add(
            "rerror",
            disk.Driver?.ReadErrorPolicy switch
            {
                DiskReadErrorPolicy.Stop => "stop",
                DiskReadErrorPolicy.Report => "report",
                DiskReadErrorPolicy.Ignore => "ignore",
                _ => disk.Driver?.ErrorPolicy switch
                {
                    DiskErrorPolicy.Stop => "stop",
                    DiskErrorPolicy.Report => "report",
                    DiskErrorPolicy.Ignore => "ignore",
                    _ => null,
                },
            }
        );
    }

    private static ulong ParseHex(string text) =>
        ulong.Parse(
            text.StartsWith("0x", StringComparison.Ordinal) ? text.AsSpan(2) : text,
            System.Globalization.NumberStyles.HexNumber,
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static DriveAddress Place(Disk disk) =>
        disk.Address as DriveAddress
        ?? throw Problems.Unsupported(disk, "a disk on this bus needs an address of type drive");
}
