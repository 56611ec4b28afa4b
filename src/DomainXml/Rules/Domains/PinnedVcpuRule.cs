namespace DomainXml.Rules;

/// <summary>DX4110: a virtual processor that there is not is pinned; libvirt passes over it.</summary>
internal sealed class PinnedVcpuRule()
    : Rule<DomainFacts>("DX4110", DiagnosticSeverity.Warning, "vcpupin")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (
            var (pin, number) in (domain.Domain.Cputune?.Vcpupins)
                .OrNone()
                .With(static pin => (ushort?)pin.Vcpu)
        )
        {
            if (number < domain.MaxVcpus)
                continue;
            yield return Report(
                Place.Of(pin, "vcpu"),
                $"vCPU {number} does not exist, and its pinning has no effect: the guest has {domain.MaxVcpus}, numbered from 0"
            ) with
            {
                Expected = [$"0 to {domain.MaxVcpus - 1}"],
                Fix = Fixes.Remove(pin.Element, isSafe: true),
            };
        }
    }
}
