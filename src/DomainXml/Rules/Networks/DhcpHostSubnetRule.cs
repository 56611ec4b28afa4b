namespace DomainXml.Rules;

/// <summary>DX4204: the address of a certain guest is not in the network, so it never gets it.</summary>
internal sealed class DhcpHostSubnetRule()
    : Rule<NetworkFacts>("DX4204", DiagnosticSeverity.Warning)
{
    public override IEnumerable<Diagnostic> Check(NetworkFacts network)
    {
        foreach (var (host, subnet) in network.Hosts)
        {
            if (IPNumber.TryParse(host.Address) is not { } address || subnet.Contains(address))
                continue;
            yield return Report(
                Place.Of(host, "ip"),
                $"'{address}' is outside the network {subnet}, so the guest never gets it"
            ) with
            {
                Expected = [$"an address of {subnet}"],
            };
        }
    }
}
