namespace DomainXml.Rules;

/// <summary>DX4109: an I/O thread that there is not is pinned, or scheduled.</summary>
internal sealed class TunedIoThreadRule()
    : Rule<DomainFacts>("DX4109", DiagnosticSeverity.Error, "iothreadpin", "iothreadsched")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (domain.Domain.Cputune is not { } tuning)
            yield break;
        foreach (var (pin, id) in tuning.Iothreadpins.With(static pin => (uint?)pin.IoThread))
        {
            if (!domain.IoThreads.Contains(id))
                yield return Unknown(Place.Of(pin, "iothread"), id);
        }
        foreach (
            var (schedule, ids) in tuning.Iothreadscheds.With(static schedule => schedule.IoThreads)
        )
        {
            foreach (var id in ids.Where(id => !domain.IoThreads.Contains((uint)id)).Take(1))
                yield return Unknown(Place.Of(schedule, "iothreads"), (uint)id);
        }
    }

    private Diagnostic Unknown(Place place, uint id) =>
        Report(
            place,
            $"'{id}' is no I/O thread of the domain",
            "Raise <iothreads>, or list the thread in <iothreadids>."
        );
}
