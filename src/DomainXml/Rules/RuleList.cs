using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>
/// Every rule, by the root element of the documents that it is for. Each kind's rules are made when its first document
/// comes; two threads may both make them, and make the same.
/// </summary>
internal static class RuleList
{
    public static RuleSet[] For(string root) =>
        root switch
        {
            "domain" => Domain,
            "network" => Network,
            "pool" => Pool,
            "volume" => Volume,
            "domainsnapshot" => Snapshot,
            "domaincheckpoint" => Checkpoint,
            "domainbackup" => Backup,
            "filter" => Filter,
            _ => [],
        };

    private static RuleTable<DomainFacts> DomainTable => field ??= new(DomainRules.All);

    private static RuleSet[] Domain =>
        field ??= [RuleSet.For<Domain, DomainFacts>(static domain => new(domain), DomainTable)];

    private static RuleSet[] Network =>
        field ??= [
            RuleSet.For<Network, NetworkFacts>(
                static network => new(network),
                new(NetworkRules.All)
            ),
        ];

    private static RuleSet[] Pool =>
        field ??= [RuleSet.For<StoragePool, StoragePool>(static pool => pool, new(PoolRules.All))];

    private static RuleSet[] Volume =>
        field ??= [
            RuleSet.For<StorageVolume, StorageVolume>(
                static volume => volume,
                new(VolumeRules.All)
            ),
        ];

    // A snapshot holds the definition of the domain as it runs, and as it starts next.
    private static RuleSet[] Snapshot =>
        field ??= [
            RuleSet.For<DomainSnapshot, DomainSnapshot>(
                static snapshot => snapshot,
                new(SnapshotRules.Snapshot)
            ),
            .. Domain.Select(static set => RuleSet.ForChild("domain", set)),
            RuleSet.ForChild(
                "inactiveDomain",
                RuleSet.For<InactiveDomain, DomainFacts>(static domain => new(domain), DomainTable)
            ),
        ];

    private static RuleSet[] Checkpoint =>
        field ??= [
            RuleSet.For<DomainCheckpoint, DomainCheckpoint>(
                static checkpoint => checkpoint,
                new(SnapshotRules.Checkpoint)
            ),
            .. Domain.Select(static set => RuleSet.ForChild("domain", set)),
        ];

    private static RuleSet[] Backup =>
        field ??= [
            RuleSet.For<DomainBackup, DomainBackup>(
                static backup => backup,
                new(SnapshotRules.Backup)
            ),
        ];

    private static RuleSet[] Filter =>
        field ??= [
            RuleSet.For<NetworkFilter, NetworkFilter>(
                static filter => filter,
                new(FilterRules.All)
            ),
        ];
}
