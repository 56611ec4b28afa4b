using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4152: a cache of the CPU that cannot be made, or not be passed through.</summary>
internal sealed class CpuCacheRule()
    : Rule<DomainFacts>("DX4152", DiagnosticSeverity.Error, "cache")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu || domain.Domain.Cpu is not { Cache: { } cache } cpu)
            yield break;
        switch (cache.Mode)
        {
            case CpuCacheMode.Emulate when cache.Level is { } level and not CpuCacheLevel.Level3:
                yield return Report(
                    Place.Of(cache, "level"),
                    $"Only a cache of level 3 can be emulated, not of level {Place.Of(cache, "level").Text}"
                );
                break;
            case CpuCacheMode.Passthrough when cache.Level is not null:
                yield return Report(
                    Place.Of(cache, "level"),
                    "A cache is passed through as a whole, without a level",
                    "Remove 'level'."
                );
                break;
            case CpuCacheMode.Passthrough
                when cpu.Mode is not (CpuMode.HostPassthrough or CpuMode.Maximum):
                yield return Report(
                    Place.Of(cache, "mode"),
                    "The cache can be passed through only where the CPU is: mode='host-passthrough' or 'maximum'"
                );
                break;
        }
    }
}
