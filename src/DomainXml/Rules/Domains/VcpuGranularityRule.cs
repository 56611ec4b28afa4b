using DomainXml.Machines;

namespace DomainXml.Rules;

/// <summary>DX4176: a POWER guest starts with a part of a core: its virtual processors come by whole cores.</summary>
internal sealed class VcpuGranularityRule()
    : Rule<DomainFacts>("DX4176", DiagnosticSeverity.Error, "topology")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (
            domain.Family != MachineFamily.PSeries
            || domain.Domain.Cpu?.Topology is not { Threads: > 1 and var threads } topology
            || domain.Domain.Vcpu is not { Current: { } current } vcpu
            || current % threads == 0
        )
            yield break;
        yield return Report(
            Place.Of(vcpu, "current"),
            $"'{current}' vCPUs at the start are no whole number of cores of {threads} threads, {Place.Of(topology, "threads").OnLine}"
        ) with
        {
            Expected = [$"a multiple of {threads}"],
        };
    }
}
