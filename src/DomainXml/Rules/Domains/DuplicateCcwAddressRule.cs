using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4005: two devices are at one place of the channel subsystem.</summary>
internal sealed class DuplicateCcwAddressRule()
    : DuplicateRule<DomainFacts, string>("DX4005", DiagnosticSeverity.Error, "@devno")
{
    protected override string Help =>
        "Give one of them another device number, or leave its address out: a free one is then chosen.";

    protected override IEnumerable<(string Value, Place Place)> ValuesOf(DomainFacts domain) =>
        domain
            .Devices.Select(static device => device.Address)
            .OfType<CcwAddress>()
            .With(static address =>
                address.DeviceNumber is { } number
                    ? $"{address.ChannelSubsystem?.Value ?? 0:x}.{address.SubchannelSet?.Value ?? 0:x}.{number.Value:x4}"
                    : null
            )
            .Select(address => (address.Value, Place.Of(address.View, "devno")));

    protected override string Message(string value, Place first) =>
        $"'{value}' is the channel address of two devices, first {first.OnLine}";
}
