namespace DomainXml.Rules;

/// <summary>DX4206: two guests are to have one address.</summary>
internal sealed class DuplicateDhcpAddressRule()
    : DuplicateRule<NetworkFacts, IPNumber>("DX4206", DiagnosticSeverity.Warning)
{
    protected override string Help => "Give each guest an address of its own.";

    protected override IEnumerable<(IPNumber Value, Place Place)> ValuesOf(NetworkFacts network) =>
        from item in network.Hosts
        let address = IPNumber.TryParse(item.Host.Address)
        where address is not null
        select (address.Value, Place.Of(item.Host, "ip"));

    protected override string Message(IPNumber value, Place first) =>
        $"'{value}' is the address of two guests, first {first.OnLine}";
}
