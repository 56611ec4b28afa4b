namespace DomainXml.Rules;

/// <summary>DX4034: two displays of a kind of which QEMU has one.</summary>
internal sealed class DuplicateGraphicsRule()
    : DuplicateRule<DomainFacts, string>("DX4034", DiagnosticSeverity.Error, "graphics")
{
    private static readonly string[] s_single = ["vnc", "spice", "sdl"];

    protected override string Help => "Remove one of them.";

    protected override IEnumerable<(string Value, Place Place)> ValuesOf(DomainFacts domain) =>
        domain.IsQemu
            ? domain
                .Graphics.With(static display => display.Type)
                .Where(static display => s_single.Contains(display.Value))
                .Select(display => (display.Value, Place.Of(display.View, "type")))
            : [];

    protected override string Message(string value, Place first) =>
        $"A guest has at most one display of type '{value}'; the first is {first.OnLine}";
}
