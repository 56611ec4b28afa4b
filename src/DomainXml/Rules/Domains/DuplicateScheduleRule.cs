using DomainXml.Views;

namespace DomainXml.Rules;

/// <summary>DX4035: a virtual processor or an I/O thread is scheduled in two ways.</summary>
internal sealed class DuplicateScheduleRule()
    : DuplicateRule<DomainFacts, (string Kind, int Number)>(
        "DX4035",
        DiagnosticSeverity.Error,
        "vcpusched",
        "iothreadsched"
    )
{
    protected override string Help => "Name each of them in one element.";

    protected override IEnumerable<((string Kind, int Number) Value, Place Place)> ValuesOf(
        DomainFacts domain
    ) =>
        domain.Domain.Cputune is { } tuning
            ? Numbers("vCPU", "vcpus", tuning.Vcpuscheds.With(static entry => entry.Vcpus))
                .Concat(
                    Numbers(
                        "I/O thread",
                        "iothreads",
                        tuning.Iothreadscheds.With(static entry => entry.IoThreads)
                    )
                )
            : [];

    private static IEnumerable<((string, int), Place)> Numbers<TView>(
        string kind,
        string attribute,
        IEnumerable<(TView View, CpuSet Value)> entries
    )
        where TView : IElementView =>
        entries.SelectMany(entry =>
            entry.Value.Select(number => ((kind, number), Place.Of(entry.View, attribute)))
        );

    protected override string Message((string Kind, int Number) value, Place first) =>
        $"{value.Kind} {value.Number} is scheduled twice, first {first.OnLine}";
}
