using DomainXml.Machines;
using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4127: the first PCI bus is not the one that the machine has.</summary>
internal sealed class PciRootModelRule()
    : Rule<DomainFacts>("DX4127", DiagnosticSeverity.Error, "controller")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (domain.Hardware.Root == RootBus.None)
            yield break;
        var expected = domain.Hardware.Root == RootBus.Pcie ? "pcie-root" : "pci-root";
        foreach (var controller in domain.Controllers.OfType<PciController>())
        {
            if (controller.Index is not 0)
                continue;
            var place = Place.Of(controller, "model");
            if (!place.IsValue || place.Text == expected)
                continue;
            yield return Report(
                place,
                $"Machine '{domain.MachineName}' has a '{expected}' as its first PCI bus, not a '{place.Text}'",
                $"Write model='{expected}', or another index."
            ) with
            {
                Expected = [expected],
                Suggestions = [expected],
                Fix = Fixes.Write(place, expected, isSafe: false),
            };
        }
    }
}
