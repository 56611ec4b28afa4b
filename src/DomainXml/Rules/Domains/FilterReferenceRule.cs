using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4177: packets are to be filtered where the host does not see them.</summary>
internal sealed class FilterReferenceRule()
    : Rule<DomainFacts>("DX4177", DiagnosticSeverity.Error, "filterref")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var nic in domain.Interfaces)
        {
            if (
                nic is BridgeInterface or NetworkAttachedInterface or EthernetInterface
                || nic.Filterref is not { } filter
            )
                continue;
            yield return Report(
                Place.Of(filter),
                $"An interface of type '{nic.Type}' cannot have a filter",
                "Use an interface of type 'network' or 'bridge', or remove <filterref>."
            );
        }
    }
}
