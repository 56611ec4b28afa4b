namespace DomainXml.Rules;

/// <summary>DX4111: a virtual processor that there is not is scheduled.</summary>
internal sealed class ScheduledVcpuRule()
    : Rule<DomainFacts>("DX4111", DiagnosticSeverity.Error, "vcpusched")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (
            var (schedule, vcpus) in (domain.Domain.Cputune?.Vcpuscheds)
                .OrNone()
                .With(static schedule => schedule.Vcpus)
        )
        {
            foreach (var number in vcpus.Where(number => number >= domain.MaxVcpus).Take(1))
            {
                yield return Report(
                    Place.Of(schedule, "vcpus"),
                    $"vCPU {number} does not exist: the guest has {domain.MaxVcpus}, numbered from 0"
                ) with
                {
                    Expected = [$"vCPUs 0 to {domain.MaxVcpus - 1}"],
                };
            }
        }
    }
}
