using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4146: a sound card plays to an audio backend that there is not.</summary>
internal sealed class UnknownAudioRule()
    : Rule<DomainFacts>("DX4146", DiagnosticSeverity.Error, "sound")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        var backends = (domain.Domain.Devices?.Audios)
            .OrNone()
            .With(static audio => (ulong?)audio.Id.Value)
            .Select(static audio => audio.Value)
            .ToHashSet();
        foreach (
            var (sound, id) in domain
                .Devices.OfType<Sound>()
                .With(static sound => sound.Audio?.Id.Value)
        )
        {
            if (backends.Contains(id))
                continue;
            yield return Report(
                Place.Of(sound.Audio!, "id"),
                $"'{id}' is no audio backend: no <audio> has that id",
                $"Add <audio id='{id}' type='none'/> or the backend that is wanted."
            );
        }
    }
}
