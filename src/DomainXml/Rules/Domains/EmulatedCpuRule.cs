using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4189: the host's CPU for a guest whose CPU is emulated.</summary>
internal sealed class EmulatedCpuRule()
    : Rule<DomainFacts>("DX4189", DiagnosticSeverity.Error, "cpu")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (
            domain.Hypervisor != HypervisorType.Qemu
            || domain.Domain.Cpu is not { Mode: CpuMode.HostPassthrough } cpu
        )
            yield break;
        var place = Place.Of(cpu, "mode");
        yield return Report(
            place,
            "The host's CPU cannot be passed through to a guest of type 'qemu', whose CPU is emulated",
            "Write <domain type='kvm'>, or mode='maximum'."
        ) with
        {
            Suggestions = ["maximum"],
            Fix = Fixes.Write(place, "maximum", isSafe: false),
        };
    }
}
