namespace DomainXml.Rules;

/// <summary>DX4172: a slot that a PCI bus does not have.</summary>
internal sealed class PciSlotRule()
    : Rule<DomainFacts>("DX4172", DiagnosticSeverity.Error, "address")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu)
            yield break;
        foreach (var (_, address, function) in domain.PciPlaces)
        {
            if (
                !domain.PciBuses.TryGetValue(function.Bus, out var bus)
                || PciBusFacts.SlotsOf(bus.Model) is not var (first, last)
                || (function.Slot >= first && function.Slot <= last)
            )
                continue;
            yield return Report(
                Place.Of(address, "slot"),
                $"Bus {function.Bus}, a '{Place.Of(bus, "model").Text}' {Place.Of(bus).OnLine}, has no slot {function.Slot}"
            ) with
            {
                Expected = [first == last ? $"{first}" : $"{first} to {last}"],
            };
        }
    }
}
