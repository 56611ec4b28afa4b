namespace DomainXml.Rules;

/// <summary>DX4004: two devices are at one USB port.</summary>
internal sealed class DuplicateUsbPortRule()
    : DuplicateRule<DomainFacts, (ulong Bus, string Port)>(
        "DX4004",
        DiagnosticSeverity.Error,
        "@port"
    )
{
    protected override string Help =>
        "Give one of them another port, or leave its address out: a free one is then chosen.";

    protected override IEnumerable<((ulong Bus, string Port) Value, Place Place)> ValuesOf(
        DomainFacts domain
    ) =>
        from address in domain.UsbAddresses
        where address.Port is not null
        let bus = address.Try(static address => (ulong?)address.Bus.Value)
        where bus is not null
        select ((bus.Value, address.Port!), Place.Of(address, "port"));

    protected override string Message((ulong Bus, string Port) value, Place first) =>
        $"Port '{value.Port}' of USB bus {value.Bus} is used by two devices, first {first.OnLine}";
}
