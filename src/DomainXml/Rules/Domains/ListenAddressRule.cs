namespace DomainXml.Rules;

/// <summary>DX4138: the old attribute for a display's address says something else than the element.</summary>
internal sealed class ListenAddressRule()
    : Rule<DomainFacts>("DX4138", DiagnosticSeverity.Error, "@listen", "@socket")
{
    // The attribute of the display, the type of <listen> that it stands for, and the attribute there.
    private static readonly (string Attribute, string Kind, string Name)[] s_pairs =
    [
        ("listen", "address", "address"),
        ("socket", "socket", "socket"),
    ];

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var display in domain.Graphics.Select(static display => display.Element))
        {
            foreach (var (attribute, kind, name) in s_pairs)
            {
                if (
                    display.Attribute(attribute) is not { } old
                    || display.Element("listen") is not { } listen
                    || listen.Attribute("type")?.Value != kind
                    || listen.Attribute(name)?.Value is not { } value
                    || value == old.Value
                )
                    continue;
                yield return Report(
                    new Place(old, true),
                    $"'{old.Value}' is not what the first <listen> says, '{value}' {Place.Of(listen, name).OnLine}",
                    $"Remove the attribute '{attribute}': the element says it."
                ) with
                {
                    Expected = [value],
                    Fix = Fixes.Remove(old, isSafe: false),
                };
            }
        }
    }
}
