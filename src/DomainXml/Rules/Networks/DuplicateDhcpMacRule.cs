namespace DomainXml.Rules;

/// <summary>DX4205: two entries are for one guest, by its MAC address.</summary>
internal sealed class DuplicateDhcpMacRule()
    : DuplicateRule<NetworkFacts, (bool IsV6, MacAddress Mac)>("DX4205", DiagnosticSeverity.Warning)
{
    protected override string Help => "Keep one of them.";

    // A guest can get one address of each family.
    protected override IEnumerable<((bool IsV6, MacAddress Mac) Value, Place Place)> ValuesOf(
        NetworkFacts network
    ) =>
        from item in network.Hosts
        let mac = item.Host.Try(static host => host.Mac)
        where mac is not null
        select ((item.Subnet.Address.IsV6, mac.Value), Place.Of(item.Host, "mac"));

    protected override string Message((bool IsV6, MacAddress Mac) value, Place first) =>
        $"'{value.Mac}' has two addresses, first {first.OnLine}";
}
