using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>The rules for snapshots, checkpoints and backups of domains, in the order of their ids.</summary>
internal static class SnapshotRules
{
    public static IReadOnlyList<Rule<DomainSnapshot>> Snapshot { get; } =
    [new DuplicateSnapshotDiskRule(), new MixedSnapshotRule()];

    public static IReadOnlyList<Rule<DomainCheckpoint>> Checkpoint { get; } =
    [new DuplicateCheckpointDiskRule()];

    public static IReadOnlyList<Rule<DomainBackup>> Backup { get; } =
    [new DuplicateBackupDiskRule()];
}
