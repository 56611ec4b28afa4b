namespace DomainXml.Rules;

/// <summary>DX4214: two port groups have one name.</summary>
internal sealed class DuplicatePortGroupRule()
    : DuplicateRule<NetworkFacts, string>("DX4214", DiagnosticSeverity.Error)
{
    protected override string Help => "Give each group a name of its own.";

    protected override IEnumerable<(string Value, Place Place)> ValuesOf(NetworkFacts network) =>
        network
            .Network.Portgroups.With(static group => group.Name)
            .Select(group => (group.Value, Place.Of(group.View, "name")));

    protected override string Message(string value, Place first) =>
        $"'{value}' is the name of two port groups, first {first.OnLine}";
}
