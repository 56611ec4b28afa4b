namespace DomainXml.Rules;

/// <summary>DX4154: the list of virtual processors has one that there is not, or lacks the first.</summary>
internal sealed class VcpuStateRule()
    : Rule<DomainFacts>("DX4154", DiagnosticSeverity.Error, "vcpus")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var vcpu in (domain.Domain.Vcpus?.Vcpus).OrNone())
        {
            if (vcpu.Id >= domain.MaxVcpus)
            {
                yield return Report(
                    Place.Of(vcpu, "id"),
                    $"vCPU {vcpu.Id} does not exist: the guest has {domain.MaxVcpus}, numbered from 0"
                );
            }
            else if (vcpu is { Id: 0, Enabled: false })
            {
                yield return Report(
                    Place.Of(vcpu, "enabled"),
                    "vCPU 0 is always there: it cannot be disabled"
                ) with
                {
                    Expected = ["yes"],
                };
            }
        }
    }
}
