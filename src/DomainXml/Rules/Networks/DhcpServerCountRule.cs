namespace DomainXml.Rules;

/// <summary>DX4207: two of the network's addresses of one family have a DHCP server; there can be one for each family.</summary>
internal sealed class DhcpServerCountRule()
    : DuplicateRule<NetworkFacts, bool>("DX4207", DiagnosticSeverity.Error)
{
    protected override string Help => "Keep one <dhcp>, or make two networks.";

    protected override IEnumerable<(bool Value, Place Place)> ValuesOf(NetworkFacts network) =>
        from item in network.Subnets
        let dhcp = item.IP.Dhcp
        where dhcp is not null && dhcp.Ranges.Count + dhcp.Hosts.Count > 0
        select (item.Subnet.Address.IsV6, Place.Of(dhcp));

    protected override string Message(bool value, Place first) =>
        $"A network has one DHCP server for {(value ? "IPv6" : "IPv4")}; the first is {first.OnLine}";
}
