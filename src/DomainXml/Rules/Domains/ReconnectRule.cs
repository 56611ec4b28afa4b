namespace DomainXml.Rules;

/// <summary>DX4158: a socket that waits for others is to connect again.</summary>
internal sealed class ReconnectRule()
    : Rule<DomainFacts>("DX4158", DiagnosticSeverity.Error, "reconnect")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var source in domain.InDevices("source"))
        {
            if (
                source.Element("reconnect") is { } reconnect
                && reconnect.Attribute("enabled")?.Value == "yes"
                && source.Attribute("mode")?.Value == "bind"
            )
            {
                yield return Report(
                    Place.Of(reconnect),
                    "<reconnect> is for mode='connect': a socket in mode 'bind' waits for others",
                    "Write mode='connect', or remove <reconnect>."
                );
            }
        }
    }
}
