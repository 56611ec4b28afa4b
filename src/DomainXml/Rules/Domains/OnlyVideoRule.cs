using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4183: a graphics card, beside the statement that there is none.</summary>
internal sealed class OnlyVideoRule()
    : Rule<DomainFacts>("DX4183", DiagnosticSeverity.Error, "video")
{
    public override int Least => 2;

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        var cards = domain.Devices.OfType<Video>().ToList();
        if (cards.Find(IsNone)?.Model is not { } none)
            yield break;
        foreach (var card in cards.Where(static card => !IsNone(card)))
        {
            yield return Report(
                Place.Of(card),
                $"A graphics card cannot stand beside <model type='none'/> {Place.Of(none, "type").OnLine}, which says that there is none",
                "Remove one of them."
            );
        }
    }

    private static bool IsNone(Video card) => card.Model?.Type == VideoModelType.None;
}
