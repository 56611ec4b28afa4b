using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4021: two graphics cards are to be the first one.</summary>
internal sealed class DuplicatePrimaryVideoRule()
    : DuplicateRule<DomainFacts, bool>("DX4021", DiagnosticSeverity.Error, "@primary")
{
    protected override string Help => "Keep primary='yes' on one of them.";

    protected override IEnumerable<(bool Value, Place Place)> ValuesOf(DomainFacts domain) =>
        domain
            .Devices.OfType<Video>()
            .With(static video => video.Model?.Primary)
            .Where(static video => video.Value)
            .Select(video => (true, Place.Of(video.View.Model!, "primary")));

    protected override string Message(bool value, Place first) =>
        $"Two graphics cards are primary, first {first.OnLine}";
}
