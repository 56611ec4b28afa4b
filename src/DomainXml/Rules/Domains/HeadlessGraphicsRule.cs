using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4137: a display that is shown nowhere.</summary>
internal sealed class HeadlessGraphicsRule()
    : Rule<DomainFacts>("DX4137", DiagnosticSeverity.Error, "graphics", "@display")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (
            domain.Graphics.OfType<HeadlessGraphics>().FirstOrDefault() is { } headless
            && domain.Graphics.FirstOrDefault(static display =>
                display is not (HeadlessGraphics or VncGraphics or SpiceGraphics)
            )
                is { } other
        )
        {
            yield return Report(
                Place.Of(headless, "type"),
                $"'egl-headless' goes only with VNC or SPICE, not with '{other.Type}' {Place.Of(other).OnLine}"
            );
        }
        if (domain.Graphics.Count > 0)
            yield break;
        foreach (var device in domain.HostDevices)
        {
            if (device.Element.Attribute("display")?.Value == "on")
            {
                yield return Report(
                    Place.Of(device, "display"),
                    "display='on' needs <graphics> to show it",
                    "Add <graphics>, or write display='off'."
                );
            }
        }
    }
}
