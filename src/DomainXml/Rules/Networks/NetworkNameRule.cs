namespace DomainXml.Rules;

/// <summary>DX4220: the network's name has a slash, which its files on the host could not have.</summary>
internal sealed class NetworkNameRule() : Rule<NetworkFacts>("DX4220", DiagnosticSeverity.Error)
{
    public override IEnumerable<Diagnostic> Check(NetworkFacts network)
    {
        var name = network.Network.Name;
        if (name.Contains('/', StringComparison.Ordinal))
        {
            yield return Report(
                Place.TextOf(network.Network, "name"),
                $"'{name}' has a '/', which the name of a network cannot have"
            );
        }
    }
}
