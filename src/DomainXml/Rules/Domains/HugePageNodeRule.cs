namespace DomainXml.Rules;

/// <summary>DX4116: huge pages are for a NUMA node that there is not.</summary>
internal sealed class HugePageNodeRule()
    : Rule<DomainFacts>("DX4116", DiagnosticSeverity.Error, "page")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (
            var (page, nodes) in (domain.Domain.MemoryBacking?.Hugepages?.Pages)
                .OrNone()
                .With(static page => page.Nodeset)
        )
        {
            foreach (var node in nodes.Where(node => !Exists(domain, node)).Take(1))
            {
                yield return Report(
                    Place.Of(page, "nodeset"),
                    $"'{node}' is no NUMA node of the guest",
                    "Name nodes that <cpu><numa> has."
                ) with
                {
                    Expected =
                    [
                        domain.NumaCells.Count < 2 ? "0" : $"0 to {domain.NumaCells.Count - 1}",
                    ],
                };
            }
        }
    }

    // Without NUMA, all memory counts as node 0.
    private static bool Exists(DomainFacts domain, int node) =>
        domain.NumaCells.Count == 0 ? node == 0 : domain.NumaNodes.Contains((uint)node);
}
