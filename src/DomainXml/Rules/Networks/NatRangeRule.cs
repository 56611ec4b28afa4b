namespace DomainXml.Rules;

/// <summary>DX4217: a range of addresses or ports of the host ends before it starts.</summary>
internal sealed class NatRangeRule() : Rule<NetworkFacts>("DX4217", DiagnosticSeverity.Error)
{
    public override IEnumerable<Diagnostic> Check(NetworkFacts network)
    {
        if (network.Network.Forward?.Nat is not { } nat)
            yield break;
        if (
            nat.Address is { } addresses
            && IPNumber.TryParse(addresses.Start) is { } start
            && IPNumber.TryParse(addresses.End) is { } end
            && end.CompareTo(start) < 0
        )
        {
            yield return Report(
                Place.Of(addresses, "end"),
                $"'{end}' is below the start of the range, {start}",
                "Exchange the two addresses."
            );
        }
        if (nat.Port is { } ports && ports.End < ports.Start)
        {
            yield return Report(
                Place.Of(ports, "end"),
                $"'{ports.End}' is below the start of the range, {ports.Start}",
                "Exchange the two ports."
            );
        }
    }
}
