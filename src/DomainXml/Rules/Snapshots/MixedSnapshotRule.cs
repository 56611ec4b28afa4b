using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4404: a snapshot is partly kept in the disks' images, partly beside them.</summary>
internal sealed class MixedSnapshotRule() : Rule<DomainSnapshot>("DX4404", DiagnosticSeverity.Error)
{
    public override IEnumerable<Diagnostic> Check(DomainSnapshot snapshot)
    {
        var disks = (snapshot.Disks?.Disks)
            .OrNone()
            .With(static disk => disk.Snapshot)
            .Select(static disk => (disk.View.Element, disk.Value))
            .ToList();
        var outside = snapshot.Memory is { Snapshot: MemorySnapshotMode.External } memory
            ? Place.Of(memory, "snapshot")
            : disks
                .Where(static disk => disk.Value == DiskSnapshotMode.External)
                .Select(static disk => (Place?)Place.Of(disk.Element, "snapshot"))
                .FirstOrDefault();
        if (outside is not { } other)
            yield break;
        foreach (var (disk, mode) in disks)
        {
            if (mode == DiskSnapshotMode.Internal)
            {
                yield return Report(
                    Place.Of(disk, "snapshot"),
                    $"An internal snapshot cannot be mixed with the external one {other.OnLine}",
                    "Write snapshot='external' for all parts, or 'internal' for all."
                );
            }
        }
    }
}
