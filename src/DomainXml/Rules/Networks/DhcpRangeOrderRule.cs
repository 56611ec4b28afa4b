namespace DomainXml.Rules;

/// <summary>DX4202: a range of addresses ends before it starts.</summary>
internal sealed class DhcpRangeOrderRule() : Rule<NetworkFacts>("DX4202", DiagnosticSeverity.Error)
{
    public override IEnumerable<Diagnostic> Check(NetworkFacts network)
    {
        foreach (var range in network.Ranges)
        {
            if (range.Start.IsV6 != range.End.IsV6 || range.Start.CompareTo(range.End) <= 0)
                continue;
            yield return Report(
                Place.Of(range.View, "end"),
                $"'{range.End}' is below the start of the range, {range.Start}",
                "Exchange the two addresses."
            );
        }
    }
}
