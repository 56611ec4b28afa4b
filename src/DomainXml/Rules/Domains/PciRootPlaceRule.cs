using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4128: a PCI root has another index than 0, or an address: it is the machine's own.</summary>
internal sealed class PciRootPlaceRule()
    : Rule<DomainFacts>("DX4128", DiagnosticSeverity.Error, "controller")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var controller in domain.Controllers.OfType<PciController>())
        {
            if (
                controller.Try(static controller => (PciControllerModel?)controller.Model)
                is not (PciControllerModel.PciRoot or PciControllerModel.PcieRoot)
            )
                continue;
            // Machines of POWER have several roots, which are told apart by their target's index.
            if (
                controller.Index is { } index and not 0
                && domain.Family is not (Machines.MachineFamily.PSeries or null)
            )
            {
                yield return Report(
                    Place.Of(controller, "index"),
                    $"A PCI root has index 0, not {index}: there is one, and it comes first"
                ) with
                {
                    Expected = ["0"],
                };
            }
            if (controller.Address is { } address)
            {
                yield return Report(
                    Place.Of(address),
                    "A PCI root has no address: it is the machine's own"
                ) with
                {
                    Fix = Fixes.Remove(address.Element, isSafe: false),
                };
            }
        }
    }
}
