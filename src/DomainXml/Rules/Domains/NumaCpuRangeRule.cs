namespace DomainXml.Rules;

/// <summary>DX4106: a NUMA node has virtual processors that the guest does not.</summary>
internal sealed class NumaCpuRangeRule()
    : Rule<DomainFacts>("DX4106", DiagnosticSeverity.Error, "cell")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var (cell, cpus) in domain.NumaCells.With(static cell => cell.Cpus))
        {
            var last = cpus.DefaultIfEmpty(-1).Max();
            if (last < domain.MaxVcpus)
                continue;
            yield return Report(
                Place.Of(cell, "cpus"),
                $"vCPU {last} does not exist: the guest has {domain.MaxVcpus}, numbered from 0",
                "Raise the number in <vcpu>, or take the vCPU out of the node."
            ) with
            {
                Expected = [$"vCPUs 0 to {domain.MaxVcpus - 1}"],
            };
        }
    }
}
