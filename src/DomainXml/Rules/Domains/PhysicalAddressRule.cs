using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4153: a number of address bits for a CPU that takes the host's.</summary>
internal sealed class PhysicalAddressRule()
    : Rule<DomainFacts>("DX4153", DiagnosticSeverity.Error, "maxphysaddr")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (domain.Domain.Cpu?.Maxphysaddr is not { } address)
            yield break;
        if (address is { Mode: PhysicalAddressMode.Passthrough, Bits: not null })
        {
            yield return Report(
                Place.Of(address, "bits"),
                "'bits' cannot be given with mode='passthrough', which takes the host's number",
                "Use 'limit' to take fewer bits than the host has."
            );
        }
    }
}
