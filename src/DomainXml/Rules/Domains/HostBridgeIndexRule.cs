using DomainXml.Machines;
using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4171: the number of a POWER guest's host bridge is out of range, or not that of the first bus.</summary>
internal sealed class HostBridgeIndexRule()
    : Rule<DomainFacts>("DX4171", DiagnosticSeverity.Error, "controller")
{
    private const ulong Last = 30;

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (domain.Family != MachineFamily.PSeries)
            yield break;
        foreach (var controller in domain.Controllers.OfType<PciController>())
        {
            if (controller.Target is not { Index: { Value: var number } } target)
                continue;
            var reason =
                number > Last ? $"is above the last host bridge, {Last}"
                : controller.Index is { } index && (number == 0) != (index == 0)
                    ? "is not right: host bridge 0 is the first PCI bus, with index 0, and no other"
                : null;
            if (reason is null)
                continue;
            yield return Report(Place.Of(target, "index"), $"'{number}' {reason}") with
            {
                Expected = [controller.Index == 0 ? "0" : $"1 to {Last}"],
            };
        }
    }
}
