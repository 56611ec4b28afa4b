namespace DomainXml.Rules;

/// <summary>DX4018: an I/O thread is pinned twice.</summary>
internal sealed class DuplicateIoThreadPinRule()
    : DuplicateRule<DomainFacts, uint>("DX4018", DiagnosticSeverity.Error, "iothreadpin")
{
    protected override IEnumerable<(uint Value, Place Place)> ValuesOf(DomainFacts domain) =>
        (domain.Domain.Cputune?.Iothreadpins)
            .OrNone()
            .With(static pin => (uint?)pin.IoThread)
            .Select(pin => (pin.Value, Place.Of(pin.View, "iothread")));

    protected override string Message(uint value, Place first) =>
        $"I/O thread '{value}' is pinned twice, first {first.OnLine}";
}
