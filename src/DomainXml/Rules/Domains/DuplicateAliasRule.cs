namespace DomainXml.Rules;

/// <summary>DX4008: two devices have one name. Only names of the user's own are kept, which start with <c>ua-</c>.</summary>
internal sealed class DuplicateAliasRule()
    : DuplicateRule<DomainFacts, string>("DX4008", DiagnosticSeverity.Error, "alias")
{
    protected override string Help => "Give each device a name of its own.";

    protected override IEnumerable<(string Value, Place Place)> ValuesOf(DomainFacts domain) =>
        from alias in domain.InDevices("alias")
        let name = alias.Attribute("name")?.Value
        where name is not null && name.StartsWith("ua-", StringComparison.Ordinal)
        select (name, Place.Of(alias, "name"));

    protected override string Message(string value, Place first) =>
        $"'{value}' is the alias of two devices, first {first.OnLine}";
}
