namespace DomainXml.Rules;

/// <summary>DX4215: two port groups are for interfaces that name none.</summary>
internal sealed class DefaultPortGroupRule()
    : DuplicateRule<NetworkFacts, bool>("DX4215", DiagnosticSeverity.Error)
{
    protected override string Help => "Keep default='yes' in one of them.";

    protected override IEnumerable<(bool Value, Place Place)> ValuesOf(NetworkFacts network) =>
        network
            .Network.Portgroups.With(static group => group.IsDefault)
            .Where(static group => group.Value)
            .Select(group => (true, Place.Of(group.View, "default")));

    protected override string Message(bool value, Place first) =>
        $"Two port groups are the default, first {first.OnLine}";
}
