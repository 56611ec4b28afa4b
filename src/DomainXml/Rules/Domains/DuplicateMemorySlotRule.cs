using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4016: two memory modules are in one slot.</summary>
internal sealed class DuplicateMemorySlotRule()
    : DuplicateRule<DomainFacts, uint>("DX4016", DiagnosticSeverity.Error, "memory")
{
    protected override string Help =>
        "Give one of them another slot, or leave its address out: a free one is then chosen.";

    protected override IEnumerable<(uint Value, Place Place)> ValuesOf(DomainFacts domain) =>
        domain
            .MemoryModules.Select(static module => module.Address)
            .OfType<DimmAddress>()
            .With(static address => address.Slot)
            .Select(address => (address.Value, Place.Of(address.View, "slot")));

    protected override string Message(uint value, Place first) =>
        $"'{value}' is the slot of two memory modules, first {first.OnLine}";
}
