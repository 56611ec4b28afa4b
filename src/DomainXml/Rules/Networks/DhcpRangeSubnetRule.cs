namespace DomainXml.Rules;

/// <summary>DX4201: a range of addresses for guests is not, or not wholly, in the network that it is for.</summary>
internal sealed class DhcpRangeSubnetRule() : Rule<NetworkFacts>("DX4201", DiagnosticSeverity.Error)
{
    public override IEnumerable<Diagnostic> Check(NetworkFacts network)
    {
        foreach (var range in network.Ranges)
        {
            foreach (var (name, address) in new[] { ("start", range.Start), ("end", range.End) })
            {
                if (ReasonAgainst(address, range.Subnet) is not { } reason)
                    continue;
                yield return Report(
                    Place.Of(range.View, name),
                    $"'{address}' {reason}",
                    "Change the range, or the address and mask of <ip>."
                ) with
                {
                    Expected = [Usable(range.Subnet)],
                };
            }
        }
    }

    private static string? ReasonAgainst(IPNumber address, Subnet subnet) =>
        !subnet.Contains(address) ? $"is outside the network {subnet}"
        : subnet.Prefix >= subnet.Address.Bits - 1 ? null
        : address == subnet.First ? $"is the address of the network {subnet} itself"
        : address == subnet.Last && !address.IsV6
            ? $"is the broadcast address of the network {subnet}"
        : null;

    private static string Usable(Subnet subnet)
    {
        var isSmall = subnet.Prefix >= subnet.Address.Bits - 1;
        var first = isSmall ? subnet.First : subnet.First with { Value = subnet.First.Value + 1 };
        var last =
            isSmall || subnet.Address.IsV6
                ? subnet.Last
                : subnet.Last with
                {
                    Value = subnet.Last.Value - 1,
                };
        return $"{first} to {last}";
    }
}
