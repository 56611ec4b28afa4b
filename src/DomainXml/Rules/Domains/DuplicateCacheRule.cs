using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4029: one group of virtual processors gets the same part of a cache twice.</summary>
internal sealed class DuplicateCacheRule()
    : Rule<DomainFacts>("DX4029", DiagnosticSeverity.Error, "cachetune")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var group in (domain.Domain.Cputune?.Cachetunes).OrNone())
        {
            var portions = group.Caches.ToList();
            for (var i = 1; i < portions.Count; i++)
            {
                var portion = portions[i];
                if (
                    portions.Take(i).FirstOrDefault(other => Clash(other, portion)) is not { } first
                )
                    continue;
                yield return Report(
                    Place.Of(portion, "type"),
                    $"The {TypeOf(portion)} of cache {portion.Id}, level {portion.Level}, is given out twice, first {Place.Of(first).OnLine}",
                    "Keep one of them; 'both' stands for code and data."
                );
            }
        }
    }

    private static bool Clash(CachePortion first, CachePortion second) =>
        first.Id == second.Id
        && first.Level == second.Level
        && (
            first.Type == second.Type
            || first.Type == CacheContent.Both
            || second.Type == CacheContent.Both
        );

    private static string TypeOf(CachePortion portion) =>
        portion.Type switch
        {
            CacheContent.Code => "code part",
            CacheContent.Data => "data part",
            _ => "whole",
        };
}
