using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4119: memory modules need more slots than <c>maxMemory</c> has.</summary>
internal sealed class MemorySlotRule()
    : Rule<DomainFacts>("DX4119", DiagnosticSeverity.Error, "memory")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu)
            yield break;
        var slots = domain.Domain.MaxMemory?.Slots ?? 0;
        var taken = 0U;
        foreach (
            var (module, model) in domain.MemoryModules.With(static module =>
                (MemoryModuleModel?)module.Model
            )
        )
        {
            if (model is not (MemoryModuleModel.Dimm or MemoryModuleModel.Nvdimm))
                continue;
            if (domain.Domain.MaxMemory is null)
            {
                yield return Report(
                    Place.Of(module, "model"),
                    "A memory module needs <maxMemory>, which says how many slots there are",
                    "Add <maxMemory slots='16' unit='GiB'>...</maxMemory> to the domain."
                );
            }
            else if (module.Address is DimmAddress { Slot: { } slot } address && slot >= slots)
            {
                yield return Report(
                    Place.Of(address, "slot"),
                    $"'{slot}' is no slot: <maxMemory> has {slots}, numbered from 0"
                );
            }
            else if (++taken > slots)
            {
                yield return Report(
                    Place.Of(module, "model"),
                    $"No slot is left for this memory module: <maxMemory> has {slots}",
                    "Raise 'slots' of <maxMemory>."
                );
            }
        }
    }
}
