using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The guest's memory: how much, and what backs it.</summary>
internal static class MemoryOptions
{
    public static void Plan(PlanBuilder plan)
    {
        var guest = plan.Guest;
        var size = SizeOf(guest);
        var text = string.Create(CultureInfo.InvariantCulture, $"size={size / 1024}k");
        if (guest.Domain.MaxMemory is { } maximum)
        {
            if (maximum.Slots is { } slots)
                text += string.Create(CultureInfo.InvariantCulture, $",slots={slots}");
            text += string.Create(
                CultureInfo.InvariantCulture,
                $",maxmem={maximum.Value.Bytes / 1024}k"
            );
        }
        plan.Option("-m", text);
        if (DefaultBackend(guest) is { } backend)
            plan.Object(backend);
        plan.Option(
            "-overcommit",
            $"mem-lock={(guest.Domain.MemoryBacking?.Locked == true ? "on" : "off")}"
        );
    }

    /// <summary>The object that backs all memory of a guest without NUMA nodes; null where the nodes have their own.</summary>
    public static QemuMap? DefaultBackend(Guest guest) =>
        guest.Machine.DefaultRamId is { } id && guest.Domain.Cpu?.Numa is null
            ? MemoryBackends.Describe(guest, id, SizeOf(guest), node: null)
            : null;

    /// <summary>The bytes of memory at start: whole mebibytes, as the devices need them.</summary>
    private static ulong SizeOf(Guest guest) =>
        guest.Domain.Cpu?.Numa is { } numa && numa.Cells.Count > 0
            ? numa.Cells.Aggregate(0UL, (sum, cell) => sum + SizeOf(guest, cell))
            : RoundUp(guest, guest.Domain.Memory?.Value.Bytes ?? 0);

    public static ulong SizeOf(Guest guest, NumaCell cell) =>
        RoundUp(guest, ByteSize.Create(cell.Memory, cell.Unit, "KiB").Bytes);

    private static ulong RoundUp(Guest guest, ulong bytes)
    {
        var step = guest.Traits.MemoryStep;
        return (bytes + step - 1) / step * step;
    }
}
