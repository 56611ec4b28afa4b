using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4141: how memory is tied to the host's NUMA nodes contradicts itself.</summary>
internal sealed class NumaPlacementRule()
    : Rule<DomainFacts>("DX4141", DiagnosticSeverity.Error, "numatune")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (domain.Domain.Numatune is not { Memory: { } memory } tuning)
            yield break;
        if (memory is { Placement: CpuPlacement.Static, Nodeset: null })
        {
            yield return Report(
                Place.Of(memory, "placement"),
                "placement='static' needs 'nodeset', which says the host's nodes"
            );
        }
        foreach (var node in tuning.Memnodes)
        {
            if (memory.Placement == CpuPlacement.Auto)
            {
                yield return Report(
                    Place.Of(node),
                    $"<memnode> cannot be used with placement='auto', {Place.Of(memory, "placement").OnLine}"
                );
            }
            else if (node.Mode == NumaMode.Restrictive != (memory.Mode == NumaMode.Restrictive))
            {
                yield return Report(
                    Place.Of(node, "mode"),
                    $"mode='restrictive' must be used for <memory> {Place.Of(memory, "mode").OnLine} and <memnode> alike"
                );
            }
        }
    }
}
