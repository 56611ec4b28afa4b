using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Where an image's data is, as QEMU's protocol drivers take it.</summary>
internal static class DiskStorage
{
    public static QemuMap Describe(Guest guest, Disk disk, DiskImage image) =>
        image.Source switch
        {
            FileDiskSource source => Local("file", source.File!, disk),
            BlockDiskSource source => Local(
                    disk.Device == DiskDevice.CdRom
                    && guest.Host.CdRomDrives.Contains(source.Device!)
                        ? "host_cdrom"
                        : "host_device",
                    source.Device!,
                    disk
                )
                .Add("pr-manager", DiskReservations.HelperOf(image)),
            DirectoryDiskSource source => new QemuMap
            {
                { "driver", "vvfat" },
                { "dir", source.Directory },
                { "floppy", disk.Device == DiskDevice.Floppy },
                { "rw", false },
            },
            NvmeDiskSource source => new QemuMap
            {
                { "driver", "nvme" },
                { "device", HostAddress(source.Address) },
                { "namespace", source.Namespace.Value },
            },
            NetworkDiskSource source => NetworkStorage.Describe(disk, image, source),
            _ => throw Problems.Unsupported(
                disk,
                "this kind of disk source can't be converted yet"
            ),
        };

    private static QemuMap Local(string driver, string path, Disk disk) =>
        new()
        {
            { "driver", driver },
            { "filename", path },
            {
                "aio",
                disk.Driver?.Io switch
                {
                    DiskIo.Native => "native",
                    DiskIo.Threads => "threads",
                    DiskIo.IoUring => "io_uring",
                    _ => null,
                }
            },
        };

    private static string HostAddress(HostPciAddress? address) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{address?.Domain?.Value ?? 0:x4}:{address?.Bus?.Value ?? 0:x2}:{address?.Slot?.Value ?? 0:x2}.{address?.Function?.Value ?? 0:x}"
        );
}
