using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4026: two virtio channels have one name, by which the guest finds them.</summary>
internal sealed class DuplicateChannelNameRule()
    : DuplicateRule<DomainFacts, string>("DX4026", DiagnosticSeverity.Warning, "channel")
{
    protected override IEnumerable<(string Value, Place Place)> ValuesOf(DomainFacts domain) =>
        domain
            .Devices.OfType<ChannelDevice>()
            .With(static channel => (channel.Target as VirtioChannelTarget)?.Name)
            .Select(channel => (channel.Value, Place.Of(channel.View.Target, "name")));

    protected override string Message(string value, Place first) =>
        $"'{value}' is the name of two channels, first {first.OnLine}: the guest cannot tell them apart";
}
