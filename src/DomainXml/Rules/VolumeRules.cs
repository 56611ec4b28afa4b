using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>The rules for storage volumes, in the order of their ids.</summary>
internal static class VolumeRules
{
    public static IReadOnlyList<Rule<StorageVolume>> All { get; } =
    [
        new VolumeAllocationRule(),
        new PlainBackingRule(),
        new SelfBackingRule(),
        new ImageFeatureRule(),
    ];
}
