using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The guest's NUMA nodes.</summary>
internal static class NumaOptions
{
    public static void Plan(PlanBuilder plan)
    {
        if (plan.Guest.Domain.Cpu?.Numa is not { } numa)
            return;
        var cells = numa
            .Cells.Select((cell, index) => (Cell: cell, Id: cell.Id ?? (uint)index))
            .OrderBy(item => item.Id)
            .Select(item => item.Cell)
            .ToList();
        for (var i = 0; i < cells.Count; i++)
        {
            var id = cells[i].Id ?? (uint)i;
            var backend = string.Create(CultureInfo.InvariantCulture, $"ram-node{id}");
            plan.Object(
                MemoryBackends.Describe(
                    plan.Guest,
                    backend,
                    MemoryOptions.SizeOf(plan.Guest, cells[i]),
                    cells[i]
                )
            );
            var cpus = CpusOf(plan.Guest, cells, i) is { Count: > 0 } set
                ? string.Concat(set.ToString().Split(',').Select(range => $",cpus={range}"))
                : "";
            plan.Option(
                "-numa",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"node,nodeid={id}{cpus},memdev={backend}"
                )
            );
        }
        if (!cells.Any(cell => cell.Distances is not null))
            return;
        for (var from = 0; from < cells.Count; from++)
        {
            for (var to = 0; to < cells.Count; to++)
            {
                plan.Option(
                    "-numa",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"dist,src={from},dst={to},val={Distance(cells, from, to)}"
                    )
                );
            }
        }
    }

    // Processors that no node names belong to the first.
    private static CpuSet? CpusOf(Guest guest, List<NumaCell> cells, int index)
    {
        if (index > 0)
            return cells[index].Cpus;
        var named = cells.SelectMany(cell => cell.Cpus ?? default).ToHashSet();
        var others = Enumerable
            .Range(0, (int)(guest.Domain.Vcpu?.Value ?? 1))
            .Where(cpu => !named.Contains(cpu));
        return CpuSet.Of((cells[0].Cpus ?? default).Concat(others));
    }

    // What is not said is as in the other direction, or the usual distance.
    private static ulong Distance(List<NumaCell> cells, int from, int to) =>
        DistanceOf(cells[from], to) ?? DistanceOf(cells[to], from) ?? (from == to ? 10u : 20u);

    private static ulong? DistanceOf(NumaCell cell, int to) =>
        cell.Distances?.Siblings.FirstOrDefault(distance => distance.Id == to)?.Value;
}
