using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4114: a USB controller for slow devices goes with a fast one that there is not.</summary>
internal sealed class UsbCompanionRule()
    : Rule<DomainFacts>("DX4114", DiagnosticSeverity.Error, "master")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        var masters = UsbFacts
            .Controllers(domain)
            .Where(static controller =>
                controller.Model is UsbControllerModel.Ich9Ehci1 or UsbControllerModel.Ehci
            )
            .Select(static controller => controller.Index ?? 0)
            .ToHashSet();
        foreach (var controller in UsbFacts.Controllers(domain))
        {
            if (controller.Master is not { } master || masters.Contains(controller.Index ?? 0))
                continue;
            yield return Report(
                Place.Of(master),
                $"No USB controller of model 'ich9-ehci1' has index {controller.Index ?? 0}, which <master> goes with",
                $"Add <controller type='usb' index='{controller.Index ?? 0}' model='ich9-ehci1'/>."
            );
        }
    }
}
