using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>From which nodes of the host memory is taken.</summary>
internal static class NumaPolicies
{
    /// <summary>Adds the policy of a stretch of memory: its node's own, or that of all memory.</summary>
    public static void Add(QemuMap map, Guest guest, NumaCell? node)
    {
        var tuning = guest.Domain.Numatune;
        var own = node is null
            ? null
            : tuning?.Memnodes.FirstOrDefault(item => item.CellId == (node.Id ?? 0));
        var mode =
            own?.Mode ?? (tuning?.Memory is { } memory ? memory.Mode ?? NumaMode.Strict : null);
        var nodes = own?.Nodeset ?? NodesOfAll(guest);
        if (mode is null || nodes is not { Count: > 0 } set || mode == NumaMode.Restrictive)
            return;
        map.Add("host-nodes", new QemuList([.. set.Select(number => (QemuValue)number)]));
        map.Add(
            "policy",
            mode switch
            {
                NumaMode.Preferred => "preferred",
                NumaMode.Interleave => "interleave",
                _ => "bind",
            }
        );
    }

    private static CpuSet? NodesOfAll(Guest guest)
    {
        var memory = guest.Domain.Numatune?.Memory;
        var isAuto =
            memory?.Placement == CpuPlacement.Auto
            || (
                memory is { Placement: null, Nodeset: null }
                && guest.Domain.Vcpu?.Placement == CpuPlacement.Auto
            );
        return isAuto ? guest.Host.AutomaticNodes : memory?.Nodeset;
    }
}
