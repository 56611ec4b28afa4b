namespace DomainXml.Rules;

/// <summary>DX4139: a distance to a NUMA node that there is not.</summary>
internal sealed class NumaDistanceRule()
    : Rule<DomainFacts>("DX4139", DiagnosticSeverity.Error, "sibling")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var cell in domain.NumaCells)
        {
            foreach (
                var (sibling, id) in (cell.Distances?.Siblings)
                    .OrNone()
                    .With(static sibling => (uint?)sibling.Id)
            )
            {
                if (!domain.NumaNodes.Contains(id))
                {
                    yield return Report(
                        Place.Of(sibling, "id"),
                        $"'{id}' is no NUMA node of the guest: it has {domain.NumaCells.Count}, numbered from 0"
                    );
                }
            }
        }
    }
}
