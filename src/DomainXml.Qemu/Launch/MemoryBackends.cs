using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>What backs memory: the host's own, huge pages, or files that others can share.</summary>
internal static class MemoryBackends
{
    // Modules are whole multiples of this many bytes.
    private const ulong ModuleGrain = 2 * 1024 * 1024;

    /// <summary>Describes the object that backs a stretch of memory.</summary>
    /// <param name="guest">The guest.</param>
    /// <param name="id">The object's id.</param>
    /// <param name="size">The bytes.</param>
    /// <param name="node">The guest's NUMA node that it belongs to; null for the whole guest.</param>
    /// <param name="access">Whether others can share it, where that is not left to the node.</param>
    public static QemuMap Describe(
        Guest guest,
        string id,
        ulong size,
        NumaCell? node,
        MemoryAccessMode? access = null
    )
    {
        var backing = guest.Domain.MemoryBacking;
        var share = access ?? node?.MemoryAccess ?? backing?.Access?.Mode;
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
        AddDiscard(map, backing, node);
        // Memory of the whole guest keeps its old name in a migration stream.
        if (
            node is null
            && !id.StartsWith("mem", StringComparison.Ordinal)
            && map.TextOf("qom-type") != "memory-backend-ram"
            && guest.Qemu.HasProperty("memory-backend-file", "x-use-canonical-path-for-ramblock-id")
        )
            map.Add("x-use-canonical-path-for-ramblock-id", false);
        map.AddIf("prealloc", prealloc);
        if (prealloc && backing?.Allocation?.Threads is { } threads)
            map.Add("prealloc-threads", (long)threads);
        map.Add("size", size);
        NumaPolicies.Add(map, guest, node);
        return map;
    }

    private static void AddDiscard(QemuMap map, MemoryBacking? backing, NumaCell? node)
    {
        if (map.TextOf("qom-type") == "memory-backend-file")
            map.Add("discard-data", node?.Discard ?? (backing?.Discard == true ? true : null));
    }

    /// <summary>Describes the object that backs a memory module.</summary>
    public static QemuMap Describe(Guest guest, MemoryModule module)
    {
        var id = $"mem{Guest.AliasOf(module)}";
        var size = (module.Target.Size.Bytes + ModuleGrain - 1) / ModuleGrain * ModuleGrain;
        var source = module.Source;
        if (source?.Path is not { } path)
        {
            var numa = guest.Domain.Cpu?.Numa?.Cells.FirstOrDefault(cell =>
                cell.Id == module.Target.Node
            );
            return source?.PageSize is null && source?.NodeMask is null
                ? Describe(guest, id, size, numa, module.Access)
                : DescribeBound(guest, id, size, source, module.Access);
        }
        // What a module keeps is shared only on request; with a label or without, it must be there from the start.
        return new QemuMap
        {
            { "qom-type", "memory-backend-file" },
            { "id", id },
            { "mem-path", path },
            {
                "share",
                (module.Access ?? guest.Domain.MemoryBacking?.Access?.Mode)
                    == MemoryAccessMode.Shared
            },
        }
            .Add("discard-data", module.Discard)
            .Add("prealloc", source.PersistentMemory ? null : true)
            .Add("size", size)
            .Add("align", source.AlignmentSize?.Bytes)
            .AddIf("pmem", source.PersistentMemory);
    }

    // A module may have pages and nodes of the host of its own choice.
    private static QemuMap DescribeBound(
        Guest guest,
        string id,
        ulong size,
        MemoryModuleSource source,
        MemoryAccessMode? access
    )
    {
        var mount = source.PageSize is { } page
            ? guest.Host.HugePages.FirstOrDefault(item => item.PageSizeKiB == page.KiB)
                ?? throw Problems.Unsupported(
                    source,
                    $"the host has no huge pages of {page.KiB} KiB"
                )
            : null;
        var map = new QemuMap
        {
            { "qom-type", mount is null ? "memory-backend-ram" : "memory-backend-file" },
            { "id", id },
            { "mem-path", mount?.Folder },
        };
        AddShare(map, access);
        map.AddIf("prealloc", mount is not null).Add("size", size);
        if (source.NodeMask is { Count: > 0 } nodes)
        {
            map.Add("host-nodes", new QemuList([.. nodes.Select(number => (QemuValue)number)]));
            map.Add("policy", "bind");
        }
        return map;
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
