using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>What the cache modes of disks mean: three switches, of which two belong to the image and one to the device.</summary>
internal static class DiskCaches
{
    /// <summary>The mode of a disk: one that several guests write past the host's cache where nothing else is said.</summary>
    public static DiskCache? ModeOf(Disk disk) =>
        disk.Driver?.Cache ?? (disk.Shareable && !disk.Readonly ? DiskCache.None : null);

    /// <summary>The image's part of a disk's mode.</summary>
    public static QemuMap? ImageOf(Disk disk) => Image(ModeOf(disk));

    /// <summary>The image's part: whether the host's cache is passed by, and whether flushes are ignored.</summary>
    private static QemuMap? Image(DiskCache? cache) =>
        cache switch
        {
            DiskCache.None or DiskCache.Directsync => Make(direct: true, noFlush: false),
            DiskCache.Writeback or DiskCache.Writethrough => Make(direct: false, noFlush: false),
            DiskCache.Unsafe => Make(direct: false, noFlush: true),
            _ => null,
        };

    /// <summary>The device's part: whether the guest sees a write cache.</summary>
    public static string? WriteCache(DiskCache? cache) =>
        cache switch
        {
            DiskCache.None or DiskCache.Writeback or DiskCache.Unsafe => "on",
            DiskCache.Directsync or DiskCache.Writethrough => "off",
            _ => null,
        };

    private static QemuMap Make(bool direct, bool noFlush) =>
        new() { { "direct", direct }, { "no-flush", noFlush } };
}
