namespace DomainXml.Rules;

/// <summary>The rules for networks, in the order of their ids.</summary>
internal static class NetworkRules
{
    public static IReadOnlyList<Rule<NetworkFacts>> All { get; } =
    [
        new DhcpRangeSubnetRule(),
        new DhcpRangeOrderRule(),
        new DhcpRangeOverlapRule(),
        new DhcpHostSubnetRule(),
        new DuplicateDhcpMacRule(),
        new DuplicateDhcpAddressRule(),
        new DhcpServerCountRule(),
        new NetmaskRule(),
        new IPFamilyRule(),
        new ForwardContentRule(),
        new ForwardDeviceRule(),
        new DuplicateForwardDeviceRule(),
        new DisabledDnsRule(),
        new DuplicatePortGroupRule(),
        new DefaultPortGroupRule(),
        new NatModeRule(),
        new NatRangeRule(),
        new RouteDestinationRule(),
        new SubnetOverlapRule(),
        new NetworkNameRule(),
    ];
}
