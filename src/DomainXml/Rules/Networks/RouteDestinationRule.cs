namespace DomainXml.Rules;

/// <summary>DX4218: a route's destination is a host in a network, not the network.</summary>
internal sealed class RouteDestinationRule()
    : Rule<NetworkFacts>("DX4218", DiagnosticSeverity.Error)
{
    public override IEnumerable<Diagnostic> Check(NetworkFacts network)
    {
        foreach (
            var (route, subnet) in network.Network.Routes.With(static route => Subnet.Of(route))
        )
        {
            // Without a mask, any address that is not 0 leads to one host.
            if ((route.Netmask is null && route.Prefix is null) || subnet.Address == subnet.First)
                continue;
            var place = Place.Of(route, "address");
            yield return Report(
                place,
                $"'{subnet.Address}' is an address in the network {subnet}, not the network itself"
            ) with
            {
                Expected = [subnet.First.ToString()],
                Suggestions = [subnet.First.ToString()],
                Fix = Fixes.Write(place, subnet.First.ToString(), isSafe: false),
            };
        }
    }
}
