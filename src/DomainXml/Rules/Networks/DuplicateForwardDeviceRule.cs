namespace DomainXml.Rules;

/// <summary>DX4212: one interface or device of the host is listed twice for guests.</summary>
internal sealed class DuplicateForwardDeviceRule()
    : DuplicateRule<NetworkFacts, string>("DX4212", DiagnosticSeverity.Error)
{
    protected override string Help => "Remove one of them.";

    protected override IEnumerable<(string Value, Place Place)> ValuesOf(NetworkFacts network)
    {
        if (network.Network.Forward is not { } forward)
            return [];
        var interfaces = forward
            .Interfaces.With(static item => item.Device)
            .Select(item => (item.Value, Place.Of(item.View, "dev")));
        var addresses = forward.Addresses.Select(address =>
            (
                $"{address.Domain?.Value ?? 0:x4}:{address.Bus?.Value ?? 0:x2}:{address.Slot?.Value ?? 0:x2}.{address.Function?.Value ?? 0:x}",
                Place.Of(address)
            )
        );
        return interfaces.Concat(addresses);
    }

    protected override string Message(string value, Place first) =>
        $"'{value}' is listed twice, first {first.OnLine}";
}
