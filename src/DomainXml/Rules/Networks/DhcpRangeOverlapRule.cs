namespace DomainXml.Rules;

/// <summary>DX4203: two ranges of addresses have some in common.</summary>
internal sealed class DhcpRangeOverlapRule()
    : Rule<NetworkFacts>("DX4203", DiagnosticSeverity.Warning)
{
    public override IEnumerable<Diagnostic> Check(NetworkFacts network)
    {
        AddressRange? before = null;
        foreach (
            var range in network
                .Ranges.OrderBy(range => range.Start.IsV6)
                .ThenBy(range => range.Start)
        )
        {
            if (before is not null && Overlap(before, range))
            {
                yield return Report(
                    Place.Of(range.View),
                    $"The range {range.Start} to {range.End} overlaps {before.Start} to {before.End}, {Place.Of(before.View).OnLine}",
                    "Make one range of both, or change one of them."
                );
            }
            if (
                before is null
                || before.Start.IsV6 != range.Start.IsV6
                || range.End.CompareTo(before.End) > 0
            )
                before = range;
        }
    }

    private static bool Overlap(AddressRange first, AddressRange second) =>
        first.Start.IsV6 == second.Start.IsV6 && second.Start.CompareTo(first.End) <= 0;
}
