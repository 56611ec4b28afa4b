using System.Xml.Linq;

namespace DomainXml.Rules;

/// <summary>DX4036: a stream over UDP sends to two places, or receives at two.</summary>
internal sealed class DuplicateUdpSourceRule()
    : DuplicateRule<DomainFacts, (XElement Owner, string Mode)>(
        "DX4036",
        DiagnosticSeverity.Error,
        "@service"
    )
{
    protected override string Help => "Keep one <source> of each mode.";

    protected override IEnumerable<((XElement Owner, string Mode) Value, Place Place)> ValuesOf(
        DomainFacts domain
    ) =>
        from device in domain.Devices
        where device.Element.Attribute("type")?.Value == "udp"
        from source in device.Element.Elements("source")
        select (
            (device.Element, source.Attribute("mode")?.Value ?? "connect"),
            Place.Of(source, "mode")
        );

    protected override string Message((XElement Owner, string Mode) value, Place first) =>
        $"'{value.Mode}' is the mode of two sources, first {first.OnLine}";
}
