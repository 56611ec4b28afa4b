using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4007: two devices of a POWER guest have one register.</summary>
internal sealed class DuplicateSpaprAddressRule()
    : DuplicateRule<DomainFacts, ulong>("DX4007", DiagnosticSeverity.Error, "@reg")
{
    protected override string Help =>
        "Give one of them another register, or leave its address out: a free one is then chosen.";

    protected override IEnumerable<(ulong Value, Place Place)> ValuesOf(DomainFacts domain) =>
        domain
            .Devices.Select(static device => device.Address)
            .OfType<SpaprVioAddress>()
            .With(static address => address.Register?.Value)
            .Select(address => (address.Value, Place.Of(address.View, "reg")));

    protected override string Message(ulong value, Place first) =>
        $"'0x{value:x}' is the register of two devices, first {first.OnLine}";
}
