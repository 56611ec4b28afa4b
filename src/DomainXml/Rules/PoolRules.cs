using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>The rules for storage pools, in the order of their ids.</summary>
internal static class PoolRules
{
    public static IReadOnlyList<Rule<StoragePool>> All { get; } =
    [new PoolSizeRule(), new DuplicatePoolDeviceRule(), new DuplicatePoolHostRule()];
}
