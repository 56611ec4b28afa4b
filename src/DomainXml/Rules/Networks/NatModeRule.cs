namespace DomainXml.Rules;

/// <summary>DX4216: settings of address translation in a network without.</summary>
internal sealed class NatModeRule() : Rule<NetworkFacts>("DX4216", DiagnosticSeverity.Error)
{
    public override IEnumerable<Diagnostic> Check(NetworkFacts network)
    {
        if (network.Network.Forward?.Nat is not { } nat || network.Mode == "nat")
            yield break;
        yield return Report(
            Place.Of(nat),
            $"<nat> is for forward mode 'nat', not '{network.Mode}'",
            "Remove <nat>, or write mode='nat'."
        );
    }
}
