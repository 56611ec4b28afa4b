using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4190: a second ISA or USB controller, or a second device on USB, of which bhyve has one.</summary>
internal sealed class BhyveControllerRule()
    : DuplicateRule<DomainFacts, string>("DX4190", DiagnosticSeverity.Error, "controller", "input")
{
    protected override string Help => "Remove all but one.";

    protected override IEnumerable<(string Value, Place Place)> ValuesOf(DomainFacts domain) =>
        domain.IsBhyve
            ? domain
                .Devices.Select(static device => (What: NameOf(device), Place: Place.Of(device)))
                .Where(static device => device.What is not null)
                .Select(static device => (device.What!, device.Place))
            : [];

    private static string? NameOf(IDeviceIdentity device) =>
        device switch
        {
            IsaController => "ISA controller",
            UsbController => "USB controller",
            InputDevice when device.Element.Attribute("bus")?.Value == "usb" => "device on USB",
            _ => null,
        };

    protected override string Message(string value, Place first) =>
        $"A guest of bhyve has at most one {value}; the first is {first.OnLine}";
}
