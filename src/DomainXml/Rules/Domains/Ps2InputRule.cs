using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4164: a PS/2 mouse or keyboard in a guest whose PS/2 controller is off.</summary>
internal sealed class Ps2InputRule() : Rule<DomainFacts>("DX4164", DiagnosticSeverity.Error, "ps2")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (domain.Domain.Features?.Ps2 is not { State: false } controller)
            yield break;
        foreach (var input in domain.Devices.OfType<InputDevice>())
        {
            if (input.Element.Attribute("bus")?.Value == "ps2")
            {
                yield return Report(
                    Place.Of(input, "bus"),
                    $"bus='ps2' needs the PS/2 controller, which <ps2> {Place.Of(controller, "state").OnLine} turns off",
                    "Remove <input>, or use bus='usb'."
                );
            }
        }
    }
}
