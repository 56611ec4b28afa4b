namespace DomainXml.Rules;

/// <summary>DX4022: two audio backends have one number.</summary>
internal sealed class DuplicateAudioRule()
    : DuplicateRule<DomainFacts, ulong>("DX4022", DiagnosticSeverity.Error, "audio")
{
    protected override IEnumerable<(ulong Value, Place Place)> ValuesOf(DomainFacts domain) =>
        (domain.Domain.Devices?.Audios)
            .OrNone()
            .With(static audio => (ulong?)audio.Id.Value)
            .Select(audio => (audio.Value, Place.Of(audio.View, "id")));

    protected override string Message(ulong value, Place first) =>
        $"'{value}' is the number of two audio backends, first {first.OnLine}";
}
