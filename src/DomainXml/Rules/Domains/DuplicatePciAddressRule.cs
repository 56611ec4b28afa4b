namespace DomainXml.Rules;

/// <summary>DX4002: two devices are at one function of a PCI slot.</summary>
internal sealed class DuplicatePciAddressRule()
    : DuplicateRule<DomainFacts, PciFunction>("DX4002", DiagnosticSeverity.Error, "address")
{
    protected override string Help =>
        "Give one of them another slot, or leave its address out: a free one is then chosen.";

    protected override IEnumerable<(PciFunction Value, Place Place)> ValuesOf(DomainFacts domain) =>
        domain.PciPlaces.Select(device => (device.Function, Place.Of(device.Address)));

    protected override string Message(PciFunction value, Place first) =>
        $"'{value}' is the PCI address of two devices, first {first.OnLine}";
}
