namespace DomainXml.Rules;

/// <summary>DX4140: memory of a NUMA node is tied to the host's, but the guest has no such node.</summary>
internal sealed class NumaTuningRule()
    : Rule<DomainFacts>("DX4140", DiagnosticSeverity.Error, "memnode")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (
            var (node, id) in (domain.Domain.Numatune?.Memnodes)
                .OrNone()
                .With(static node => (uint?)node.CellId)
        )
        {
            if (!domain.NumaNodes.Contains(id))
            {
                yield return Report(
                    Place.Of(node, "cellid"),
                    $"'{id}' is no NUMA node of the guest",
                    "Name a node that <cpu><numa> has."
                );
            }
        }
    }
}
