namespace DomainXml.Rules;

/// <summary>DX4107: the numbers of NUMA nodes have a gap, or do not begin with 0.</summary>
internal sealed class NumaCellOrderRule()
    : Rule<DomainFacts>("DX4107", DiagnosticSeverity.Error, "cell")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        var count = domain.NumaCells.Count;
        foreach (var (cell, id) in domain.NumaCells.With(static cell => cell.Id))
        {
            if (id >= count)
            {
                yield return Report(
                    Place.Of(cell, "id"),
                    $"'{id}' cannot be the number of a NUMA node: {count} nodes are numbered 0 to {count - 1}"
                );
            }
        }
    }
}
