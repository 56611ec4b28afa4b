namespace DomainXml.Rules;

/// <summary>DX4009: two network interfaces have one MAC address, and would meet where they share a network.</summary>
internal sealed class DuplicateMacRule()
    : DuplicateRule<DomainFacts, MacAddress>("DX4009", DiagnosticSeverity.Warning, "mac")
{
    protected override string Help =>
        "Give each interface an address of its own, or leave <mac> out: one is then made up.";

    // A pair that stands in for each other during migration shares its address on purpose.
    protected override IEnumerable<(MacAddress Value, Place Place)> ValuesOf(DomainFacts domain) =>
        domain
            .Interfaces.Where(static nic => nic.Element.Element("teaming") is null)
            .With(static nic => nic.Mac?.Address)
            .Select(nic => (nic.Value, Place.Of(nic.View.Mac!, "address")));

    protected override string Message(MacAddress value, Place first) =>
        $"'{value}' is the MAC address of two interfaces, first {first.OnLine}";
}
