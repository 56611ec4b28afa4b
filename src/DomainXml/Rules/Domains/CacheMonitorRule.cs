namespace DomainXml.Rules;

/// <summary>DX4175: the use of a cache is watched for virtual processors that are not of the group.</summary>
internal sealed class CacheMonitorRule()
    : Rule<DomainFacts>("DX4175", DiagnosticSeverity.Error, "monitor")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (domain.Domain.Cputune is not { } tuning)
            yield break;
        var monitors = tuning
            .Cachetunes.SelectMany(static group =>
                group.Monitors.Select(monitor =>
                    (Group: group.Vcpus, monitor.Vcpus, monitor.Element)
                )
            )
            .Concat(
                tuning.Memorytunes.SelectMany(static group =>
                    group.Monitors.Select(monitor =>
                        (Group: group.Vcpus, monitor.Vcpus, monitor.Element)
                    )
                )
            );
        foreach (var (group, vcpus, monitor) in monitors)
        {
            foreach (var number in vcpus.Where(number => !group.Contains(number)).Take(1))
            {
                yield return Report(
                    Place.Of(monitor, "vcpus"),
                    $"vCPU {number} is not of the group that is watched, {group}"
                ) with
                {
                    Expected = [$"some of {group}"],
                };
            }
        }
    }
}
