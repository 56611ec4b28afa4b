namespace DomainXml.Rules;

/// <summary>DX4030: one group of virtual processors gets the memory bandwidth of a node of the host twice.</summary>
internal sealed class DuplicateBandwidthRule()
    : Rule<DomainFacts>("DX4030", DiagnosticSeverity.Error, "memorytune")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var group in (domain.Domain.Cputune?.Memorytunes).OrNone())
        {
            var first = new Dictionary<uint, Place>();
            foreach (var node in group.Nodes)
            {
                var place = Place.Of(node, "id");
                if (!first.TryAdd(node.Id, place))
                {
                    yield return Report(
                        place,
                        $"The bandwidth of node '{node.Id}' is given out twice, first {first[node.Id].OnLine}",
                        "Keep one of them."
                    );
                }
            }
        }
    }
}
