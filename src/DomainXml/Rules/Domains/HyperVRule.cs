using System.Xml.Linq;
using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4151: an enlightenment for Windows builds on another one that is off.</summary>
internal sealed class HyperVRule() : Rule<DomainFacts>("DX4151", DiagnosticSeverity.Error, "hyperv")
{
    // What QEMU asks for before it offers one.
    private static readonly (string Name, string Needs)[] s_needs =
    [
        ("synic", "vpindex"),
        ("stimer", "synic"),
        ("tlbflush", "vpindex"),
        ("ipi", "vpindex"),
        ("evmcs", "vapic"),
    ];

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        // Passed through, the host's are on as well.
        if (
            !domain.IsQemu
            || domain.Domain.Features?.Hyperv is not { } hyperv
            || hyperv.Mode == HyperVMode.Passthrough
        )
            yield break;
        foreach (var (name, needs) in s_needs)
        {
            if (!IsOn(hyperv.Element, name) || IsOn(hyperv.Element, needs))
                continue;
            yield return Report(
                Place.Of(hyperv.Element.Element(name)!),
                $"<{name}> needs <{needs}>, which is not on",
                $"Add <{needs} state='on'/>."
            );
        }
    }

    private static bool IsOn(XElement hyperv, string name) =>
        hyperv.Element(name)?.Attribute("state")?.Value == "on";
}
