using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4150: a PCI bus belongs to a NUMA node that there is not.</summary>
internal sealed class PciControllerNodeRule()
    : Rule<DomainFacts>("DX4150", DiagnosticSeverity.Error, "node")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (
            var (controller, node) in domain
                .Controllers.OfType<PciController>()
                .With(static controller => controller.Target?.Node)
        )
        {
            if (!domain.NumaNodes.Contains(node))
            {
                yield return Report(
                    Place.TextOf(controller.Target!, "node"),
                    $"'{node}' is no NUMA node of the guest",
                    "Name a node that <cpu><numa> has."
                );
            }
            else if (controller.Index == 0)
            {
                yield return Report(
                    Place.TextOf(controller.Target!, "node"),
                    "The first PCI bus belongs to no NUMA node of its own: only further ones can"
                );
            }
        }
    }
}
