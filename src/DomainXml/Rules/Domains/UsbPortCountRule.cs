using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4155: a USB controller has more ports than its model can.</summary>
internal sealed class UsbPortCountRule()
    : Rule<DomainFacts>("DX4155", DiagnosticSeverity.Error, "@ports")
{
    private const uint XhciPorts = 15;

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var controller in UsbFacts.Controllers(domain))
        {
            if (
                controller is
                {
                    Model: UsbControllerModel.QemuXhci or UsbControllerModel.NecXhci,
                    Ports: > XhciPorts and var ports
                }
            )
            {
                yield return Report(
                    Place.Of(controller, "ports"),
                    $"'{ports}' ports are more than the {XhciPorts} that model '{Place.Of(controller, "model").Text}' can have"
                ) with
                {
                    Expected = [$"at most {XhciPorts}"],
                };
            }
        }
    }
}
