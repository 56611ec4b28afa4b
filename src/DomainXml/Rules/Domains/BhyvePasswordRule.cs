using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4182: a password with a comma, which ends it on bhyve's command line.</summary>
internal sealed class BhyvePasswordRule()
    : Rule<DomainFacts>("DX4182", DiagnosticSeverity.Error, "@passwd")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsBhyve)
            yield break;
        foreach (var display in domain.Graphics.OfType<VncGraphics>())
        {
            if (
                display.Element.Attribute("passwd")?.Value.Contains(',', StringComparison.Ordinal)
                is true
            )
            {
                yield return Report(
                    Place.Of(display),
                    "The password of a display of bhyve cannot have a ','",
                    "Choose another password."
                );
            }
        }
    }
}
