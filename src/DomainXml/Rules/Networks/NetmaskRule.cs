namespace DomainXml.Rules;

/// <summary>DX4208: a mask whose ones are not all before its zeros.</summary>
internal sealed class NetmaskRule() : Rule<NetworkFacts>("DX4208", DiagnosticSeverity.Error)
{
    public override IEnumerable<Diagnostic> Check(NetworkFacts network)
    {
        foreach (var element in network.Network.Element.Elements())
        {
            if (
                element.Name.LocalName is not ("ip" or "route")
                || element.Attribute("netmask") is not { } netmask
                || IPNumber.TryParse(netmask.Value) is null
                || Subnet.PrefixOf(netmask.Value) is not null
            )
                continue;
            yield return Report(
                Place.Of(element, "netmask"),
                $"'{netmask.Value}' is no mask: its bits must be ones, then zeros",
                "Write a mask such as 255.255.255.0, or prefix='24' instead."
            );
        }
    }
}
