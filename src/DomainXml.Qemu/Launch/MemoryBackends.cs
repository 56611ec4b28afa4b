using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>What backs memory: the host's own, huge pages, or files that others can share.</summary>
internal static class MemoryBackends
{
    /// <summary>Describes the object that backs a stretch of memory.</summary>
    /// <param name="guest">The guest.</param>
    /// <param name="id">The object's id.</param>
    /// <param name="size">The bytes.</param>
    /// <param name="node">The guest's NUMA node that it belongs to; null for the whole guest.</param>
    public static QemuMap Describe(Guest guest, string id, ulong size, NumaCell? node)
    {
        var backing = guest.Domain.MemoryBacking;
        var share = node?.MemoryAccess ?? backing?.Access?.Mode;
        var prealloc = backing?.Allocation?.Mode == MemoryAllocationMode.Immediate;
        var map = new QemuMap();
        if (HugePageFolder(guest, node) is { } folder)
        {
            map.Add("qom-type", "memory-backend-file").Add("id", id).Add("mem-path", folder);
            AddShare(map, share);
            prealloc = true;
        }
        else if (backing?.Source?.Type == MemorySourceType.Memfd)
        {
            map.Add("qom-type", "memory-backend-memfd").Add("id", id);
            AddShare(map, share);
        }
        else if (backing?.Source?.Type == MemorySourceType.File)
        {
            map.Add("qom-type", "memory-backend-file")
                .Add("id", id)
                .Add("mem-path", $"{guest.Host.MemoryFolder}/{id}");
            AddShare(map, share);
        }
        else
        {
            map.Add("qom-type", "memory-backend-ram").Add("id", id);
            if (share == MemoryAccessMode.Shared)
                map.Add("share", true);
        }
        map.AddIf("prealloc", prealloc);
        if (prealloc && backing?.Allocation?.Threads is { } threads)
            map.Add("prealloc-threads", (long)threads);
        return map.Add("size", size);
    }

    private static void AddShare(QemuMap map, MemoryAccessMode? share)
    {
        if (share is { } mode)
            map.Add("share", mode == MemoryAccessMode.Shared);
    }

    private static string? HugePageFolder(Guest guest, NumaCell? node)
    {
        if (guest.Domain.MemoryBacking?.Hugepages is not { } pages)
            return null;
        if (pages.Pages.Count == 0)
            return guest.Host.HugePages is [var first, ..] ? first.Folder : null;
        var page =
            pages.Pages.FirstOrDefault(item =>
                item.Nodeset is { } set && set.Contains((int)(node?.Id ?? 0))
            ) ?? pages.Pages.FirstOrDefault(item => item.Nodeset is null);
        if (page is null)
            return null;
        var kibibytes = ByteSize.Create(page.Size, page.Unit, "KiB").Bytes / 1024;
        return guest.Host.HugePages.FirstOrDefault(mount => mount.PageSizeKiB == kibibytes)?.Folder
            ?? throw Problems.Unsupported(page, $"the host has no huge pages of {kibibytes} KiB");
    }
}
