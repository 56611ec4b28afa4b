namespace DomainXml.Rules;

/// <summary>DX4138: the old attribute for a display's address says something else than the element.</summary>
internal sealed class ListenAddressRule() : Rule<DomainFacts>("DX4138", DiagnosticSeverity.Error)
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var display in domain.Graphics)
        {
            if (
                display.Element.Attribute("listen") is not { } attribute
                || display.Element.Element("listen") is not { } listen
                || listen.Attribute("type")?.Value is not "address"
                || listen.Attribute("address")?.Value is not { } address
                || address == attribute.Value
            )
                continue;
            yield return Report(
                new Place(attribute, true),
                $"'{attribute.Value}' is not the address of the first <listen>, '{address}'",
                "Remove the attribute 'listen': the element says it."
            ) with
            {
                Expected = [address],
                Fix = Fixes.Remove(attribute, isSafe: false),
            };
        }
    }
}
