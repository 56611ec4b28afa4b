namespace DomainXml.Rules;

/// <summary>DX4210: parts of a network that has a bridge of its own, in one that has not.</summary>
internal sealed class ForwardContentRule() : Rule<NetworkFacts>("DX4210", DiagnosticSeverity.Error)
{
    // Where the host only hands guests on to an interface or bridge of its own, libvirt serves no addresses or names.
    private static readonly string[] s_foreign =
    [
        "bridge",
        "private",
        "vepa",
        "passthrough",
        "hostdev",
    ];
    private static readonly string[] s_served = ["ip", "mac", "dns", "domain"];

    public override IEnumerable<Diagnostic> Check(NetworkFacts network)
    {
        if (network.Mode is not { } mode || !s_foreign.Contains(mode))
            yield break;
        foreach (var part in network.Network.Element.Elements())
        {
            if (!s_served.Contains(part.Name.LocalName))
                continue;
            yield return Report(
                Place.Of(part),
                $"<{part.Name.LocalName}> is for networks that libvirt serves, not for forward mode '{mode}'",
                "Remove it, or use mode 'nat', 'route' or 'open'."
            );
        }
        if (network.Network.Bridge is not { } bridge)
            yield break;
        if (mode != "bridge" && bridge.Name is not null)
        {
            yield return Report(
                Place.Of(bridge, "name"),
                $"A network with forward mode '{mode}' has no bridge",
                "Remove <bridge>."
            );
        }
        foreach (var name in new[] { "stp", "delay" })
        {
            // What is written in full is the default, and harmless.
            if (bridge.Element.Attribute(name) is { Value: not ("0" or "off") })
            {
                yield return Report(
                    Place.Of(bridge, name),
                    $"'{name}' is for bridges that libvirt makes, not for forward mode '{mode}'",
                    $"Remove '{name}'."
                );
            }
        }
    }
}
