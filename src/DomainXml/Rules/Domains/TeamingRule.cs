namespace DomainXml.Rules;

/// <summary>DX4173: the interface that stands in during migration is not there.</summary>
internal sealed class TeamingRule()
    : Rule<DomainFacts>("DX4173", DiagnosticSeverity.Error, "teaming")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        var persistent = domain
            .Interfaces.Where(static nic =>
                nic.Element.Element("teaming")?.Attribute("type")?.Value == "persistent"
            )
            .Select(static nic => nic.Element.Element("alias")?.Attribute("name")?.Value)
            .OfType<string>()
            .ToHashSet();
        foreach (var teaming in domain.InDevices("teaming"))
        {
            if (teaming.Attribute("persistent")?.Value is not { } name || persistent.Contains(name))
                continue;
            yield return Report(
                Place.Of(teaming, "persistent"),
                $"'{name}' is the alias of no interface with <teaming type='persistent'/>",
                "Give the other interface that alias and <teaming type='persistent'/>."
            ) with
            {
                Expected = [.. persistent],
            };
        }
    }
}
