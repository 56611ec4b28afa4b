namespace DomainXml.Rules;

/// <summary>DX4017: a virtual processor is pinned twice.</summary>
internal sealed class DuplicateVcpuPinRule()
    : DuplicateRule<DomainFacts, ushort>("DX4017", DiagnosticSeverity.Error, "vcpupin")
{
    protected override IEnumerable<(ushort Value, Place Place)> ValuesOf(DomainFacts domain) =>
        (domain.Domain.Cputune?.Vcpupins)
            .OrNone()
            .With(static pin => (ushort?)pin.Vcpu)
            .Select(pin => (pin.Value, Place.Of(pin.View, "vcpu")));

    protected override string Message(ushort value, Place first) =>
        $"vCPU '{value}' is pinned twice, first {first.OnLine}";
}
