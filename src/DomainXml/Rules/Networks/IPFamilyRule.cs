namespace DomainXml.Rules;

/// <summary>DX4209: an address is not of the family that is written beside it, or has a mask of the other.</summary>
internal sealed class IPFamilyRule() : Rule<NetworkFacts>("DX4209", DiagnosticSeverity.Error)
{
    public override IEnumerable<Diagnostic> Check(NetworkFacts network)
    {
        foreach (var element in network.Network.Element.Elements())
        {
            if (
                element.Name.LocalName is not ("ip" or "route")
                || IPNumber.TryParse(element.Attribute("address")?.Value) is not { } address
            )
                continue;
            var family = address.IsV6 ? "ipv6" : "ipv4";
            var written = element.Attribute("family")?.Value ?? "ipv4";
            if (written != family)
            {
                var place = Place.Of(element, "family");
                yield return Report(
                    place.IsValue ? place : Place.Of(element, "address"),
                    $"'{address}' is an {Name(address.IsV6)} address, but the family is {written}",
                    $"Write family='{family}'."
                ) with
                {
                    Fix = Fixes.Write(place, family, isSafe: false),
                };
            }
            else if (address.IsV6 && element.Attribute("netmask") is not null)
            {
                yield return Report(
                    Place.Of(element, "netmask"),
                    "An IPv6 address has no netmask",
                    "Write prefix='64', or how many bits are the network's."
                );
            }
        }
    }

    private static string Name(bool isV6) => isV6 ? "IPv6" : "IPv4";
}
