namespace DomainXml.Rules;

/// <summary>DX4104: the NUMA nodes' memory is not what the guest has; libvirt then goes by the nodes.</summary>
internal sealed class NumaMemoryRule()
    : Rule<DomainFacts>("DX4104", DiagnosticSeverity.Warning, "cell")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (
            domain.NumaCells.Count == 0
            || domain.NumaMemory is not { } nodes
            || domain.ModuleMemory is not { } modules
            || domain.Domain.Memory?.Value.KiB is not { } memory
            || memory == nodes
            || memory == nodes + modules
        )
            yield break;
        yield return Report(
            Place.TextOf(domain.Domain, "memory"),
            $"<memory> ({memory} KiB) is not the sum of the NUMA nodes ({nodes} KiB), which counts",
            "Make <memory> the sum of the nodes, or change the nodes."
        ) with
        {
            Expected = [$"{nodes + modules} KiB"],
        };
    }
}
