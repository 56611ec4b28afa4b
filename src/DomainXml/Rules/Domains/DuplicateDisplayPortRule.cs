using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Rules;

/// <summary>DX4027: two displays listen at one port.</summary>
internal sealed class DuplicateDisplayPortRule()
    : DuplicateRule<DomainFacts, int>(
        "DX4027",
        DiagnosticSeverity.Warning,
        "@port",
        "@tlsPort",
        "@websocket"
    )
{
    private static readonly string[] s_ports = ["port", "tlsPort", "websocket"];

    protected override string Help =>
        "Give one of them another port, or write autoport='yes' to have free ones chosen.";

    // Displays that listen at different addresses can share a port; those are left alone.
    protected override IEnumerable<(int Value, Place Place)> ValuesOf(DomainFacts domain)
    {
        var displays = domain
            .Graphics.Where(static display => display is VncGraphics or SpiceGraphics)
            .ToList();
        if (displays.Select(AddressOf).Distinct().Count() > 1)
            yield break;
        foreach (var display in displays)
        {
            foreach (var name in s_ports)
            {
                if (int.TryParse(display.Element.Attribute(name)?.Value, out var port) && port > 0)
                    yield return (port, Place.Of(display, name));
            }
        }
    }

    protected override string Message(int value, Place first) =>
        $"'{value}' is the port of two displays, first {first.OnLine}";

    private static string? AddressOf(IElementView display) =>
        display.Element.Attribute("listen")?.Value
        ?? display.Element.Element("listen")?.Attribute("address")?.Value;
}
