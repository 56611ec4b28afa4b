namespace DomainXml.Rules;

/// <summary>DX4120: sockets, cores and threads do not make the number of virtual processors.</summary>
internal sealed class CpuTopologyRule()
    : Rule<DomainFacts>("DX4120", DiagnosticSeverity.Error, "topology")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!(domain.IsQemu || domain.IsBhyve) || domain.Domain.Cpu?.Topology is not { } topology)
            yield break;
        // Numbers are at most 32 bits to libvirt; in 128 bits no product of them overflows.
        var dies = topology.Dies ?? 1;
        var clusters = topology.Clusters ?? 1;
        var count = (UInt128)topology.Sockets * dies * clusters * topology.Cores * topology.Threads;
        if (count == (UInt128)domain.MaxVcpus)
            yield break;
        yield return Report(
            Place.Of(topology),
            $"The topology makes {count} vCPUs, but <vcpu> says {domain.MaxVcpus}",
            "Make sockets * dies * clusters * cores * threads the number in <vcpu>."
        ) with
        {
            Expected = [$"{domain.MaxVcpus} vCPUs"],
        };
    }
}
