namespace DomainXml.Rules;

/// <summary>DX4219: two of the network's addresses are in one network.</summary>
internal sealed class SubnetOverlapRule() : Rule<NetworkFacts>("DX4219", DiagnosticSeverity.Warning)
{
    public override IEnumerable<Diagnostic> Check(NetworkFacts network)
    {
        for (var i = 1; i < network.Subnets.Count; i++)
        {
            var (ip, subnet) = network.Subnets[i];
            foreach (var (first, other) in network.Subnets.Take(i))
            {
                if (!other.Contains(subnet.First) && !subnet.Contains(other.First))
                    continue;
                yield return Report(
                    Place.Of(ip, "address"),
                    $"The network {subnet} overlaps {other}, {Place.Of(first).OnLine}",
                    "Give each <ip> a network of its own."
                );
                break;
            }
        }
    }
}
