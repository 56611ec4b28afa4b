namespace DomainXml.Rules;

/// <summary>DX4118: a memory module belongs to a NUMA node that there is not.</summary>
internal sealed class MemoryModuleNodeRule()
    : Rule<DomainFacts>("DX4118", DiagnosticSeverity.Error, "node")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (domain.NumaCells.Count == 0)
            yield break;
        foreach (
            var (module, node) in domain.MemoryModules.With(static module => module.Target.Node)
        )
        {
            if (domain.NumaNodes.Contains(node))
                continue;
            yield return Report(
                Place.TextOf(module.Target, "node"),
                $"'{node}' is no NUMA node of the guest: it has {domain.NumaCells.Count}, numbered from 0"
            ) with
            {
                Expected = [$"0 to {domain.NumaCells.Count - 1}"],
            };
        }
    }
}
