using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4901: port -1, the old way to have a free port chosen.</summary>
internal sealed class AutoPortRule()
    : Rule<DomainFacts>("DX4901", DiagnosticSeverity.Info, "graphics")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var display in domain.Graphics)
        {
            // Both together are what libvirt itself writes.
            if (
                display is not (VncGraphics or SpiceGraphics)
                || display.Element.Attribute("port") is not { Value: "-1" } port
                || display.Element.Attribute("autoport") is not null
            )
                continue;
            yield return Report(
                new Place(port, true),
                "port='-1' is the old spelling of autoport='yes'"
            ) with
            {
                Fix = Fixes.Replace(port, "autoport='yes'", isSafe: true),
            };
        }
    }
}
