using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4121: a PCI controller is plugged into one that does not take it.</summary>
internal sealed class PciParentRule()
    : Rule<DomainFacts>("DX4121", DiagnosticSeverity.Error, "controller")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var (device, address, function) in domain.PciPlaces)
        {
            if (
                device is not PciController controller
                || PciBusFacts.ParentsOf(controller.Model) is not { } parents
                || !domain.PciBuses.TryGetValue(function.Bus, out var parent)
                || parents.Contains(parent.Model)
            )
                continue;
            yield return Report(
                Place.Of(address, "bus"),
                $"A '{NameOf(controller)}' cannot be plugged into bus {function.Bus}, a '{NameOf(parent)}' {Place.Of(parent).OnLine}",
                "Name another bus, or leave the address out: one is then chosen."
            );
        }
    }

    private static string? NameOf(PciController controller) => Place.Of(controller, "model").Text;
}
