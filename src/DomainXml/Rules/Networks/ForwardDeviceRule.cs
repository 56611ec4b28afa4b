namespace DomainXml.Rules;

/// <summary>DX4211: interfaces of the host for a network that cannot have them, or not so many.</summary>
internal sealed class ForwardDeviceRule() : Rule<NetworkFacts>("DX4211", DiagnosticSeverity.Error)
{
    public override IEnumerable<Diagnostic> Check(NetworkFacts network)
    {
        if (network.Network.Forward is not { } forward || network.Mode is not { } mode)
            yield break;
        var devices = forward.Interfaces.ToList();
        var place =
            devices.Count > 0 ? Place.Of(devices[0], "dev")
            : forward.Device is not null ? Place.Of(forward, "dev")
            : (Place?)null;
        if (place is not { } first)
            yield break;
        if (mode == "open")
        {
            yield return Report(
                first,
                "A network with forward mode 'open' is not confined to an interface of the host",
                "Remove the interface, or use mode 'route'."
            );
        }
        else if (mode is "nat" or "route" && devices.Count > 1)
        {
            yield return Report(
                Place.Of(devices[1], "dev"),
                $"A network with forward mode '{mode}' is confined to one interface, not {devices.Count}"
            );
        }
        else if (mode == "bridge" && network.Network.Bridge is { Name: not null } bridge)
        {
            yield return Report(
                first,
                $"A network with forward mode 'bridge' has either interfaces or a bridge, which it has {Place.Of(bridge, "name").OnLine}",
                "Keep one of the two."
            );
        }
    }
}
