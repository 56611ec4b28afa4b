using System.Collections.Frozen;
using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>Every rule, by the root element of the documents that it is for.</summary>
internal static class RuleList
{
    private static readonly RuleSet s_domain = RuleSet.For<Domain, DomainFacts>(
        static domain => new(domain),
        DomainRules.All
    );

    public static FrozenDictionary<string, RuleSet[]> ByRoot { get; } =
        new Dictionary<string, RuleSet[]>
        {
            ["domain"] = [s_domain],
            ["network"] =
            [
                RuleSet.For<Network, NetworkFacts>(
                    static network => new(network),
                    NetworkRules.All
                ),
            ],
            ["pool"] = [RuleSet.For<StoragePool, StoragePool>(static pool => pool, PoolRules.All)],
            ["volume"] =
            [
                RuleSet.For<StorageVolume, StorageVolume>(static volume => volume, VolumeRules.All),
            ],
            ["domainsnapshot"] =
            [
                RuleSet.For<DomainSnapshot, DomainSnapshot>(
                    static snapshot => snapshot,
                    SnapshotRules.Snapshot
                ),
                RuleSet.ForChild("domain", s_domain),
            ],
            ["domaincheckpoint"] =
            [
                RuleSet.For<DomainCheckpoint, DomainCheckpoint>(
                    static checkpoint => checkpoint,
                    SnapshotRules.Checkpoint
                ),
                RuleSet.ForChild("domain", s_domain),
            ],
            ["domainbackup"] =
            [
                RuleSet.For<DomainBackup, DomainBackup>(
                    static backup => backup,
                    SnapshotRules.Backup
                ),
            ],
            ["filter"] =
            [
                RuleSet.For<NetworkFilter, NetworkFilter>(static filter => filter, FilterRules.All),
            ],
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
