namespace DomainXml.Rules;

/// <summary>DX4213: names and records for a DNS server that is turned off.</summary>
internal sealed class DisabledDnsRule() : Rule<NetworkFacts>("DX4213", DiagnosticSeverity.Error)
{
    public override IEnumerable<Diagnostic> Check(NetworkFacts network)
    {
        if (network.Network.Dns is not { Enable: false } dns)
            yield break;
        foreach (var part in dns.Element.Elements())
        {
            yield return Report(
                Place.Of(part),
                $"<{part.Name.LocalName}> is for a DNS server, which enable='no' {Place.Of(dns, "enable").OnLine} turns off",
                "Remove it, or write enable='yes'."
            );
        }
    }
}
