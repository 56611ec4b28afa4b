using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4006: two channels are at one port of a virtio serial controller.</summary>
internal sealed class DuplicateVirtioSerialPortRule()
    : DuplicateRule<DomainFacts, (uint Controller, uint Bus, uint Port)>(
        "DX4006",
        DiagnosticSeverity.Error,
        "@port"
    )
{
    protected override string Help =>
        "Give one of them another port, or leave its address out: a free one is then chosen.";

    // Port 0 of an address stands for a port that is yet to be chosen.
    protected override IEnumerable<(
        (uint Controller, uint Bus, uint Port) Value,
        Place Place
    )> ValuesOf(DomainFacts domain) =>
        domain
            .Devices.Select(static device => device.Address)
            .OfType<VirtioSerialAddress>()
            .With(static address =>
                address.Port is { } port and > 0
                    ? (address.Controller, address.Bus ?? 0, port)
                    : ((uint, uint, uint)?)null
            )
            .Select(address => (address.Value, Place.Of(address.View, "port")));

    protected override string Message((uint Controller, uint Bus, uint Port) value, Place first) =>
        $"Port '{value.Port}' of virtio serial controller {value.Controller} is used twice, first {first.OnLine}";
}
