using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4160: a device that talks to a SPICE client, in a guest without SPICE.</summary>
internal sealed class MissingSpiceRule()
    : Rule<DomainFacts>(
        "DX4160",
        DiagnosticSeverity.Warning,
        "channel",
        "redirdev",
        "smartcard",
        "serial",
        "parallel",
        "console",
        "rng"
    )
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu || domain.Graphics.Any(static display => display is SpiceGraphics))
            yield break;
        foreach (var device in domain.Devices)
        {
            if (device.Element.Attribute("type")?.Value is "spicevmc" or "spiceport")
            {
                yield return Report(
                    Place.Of(device, "type"),
                    "The device talks to a SPICE client, but no <graphics> is of type 'spice'",
                    "Add <graphics type='spice'/>, or remove the device."
                );
            }
        }
    }
}
