namespace DomainXml.Rules;

/// <summary>DX4133: a disk's name is that of a partition; QEMU has only whole disks.</summary>
internal sealed class PartitionTargetRule()
    : Rule<DomainFacts>("DX4133", DiagnosticSeverity.Error, "disk")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu)
            yield break;
        foreach (var (disk, target) in domain.Disks.With(static disk => disk.Target.Device))
        {
            if (!DiskTargetName.TryParse(target, null, out var name) || name.Partition is null)
                continue;
            var whole = (name with { Partition = null }).ToString();
            yield return Report(
                Place.Of(disk.Target, "dev"),
                $"'{target}' names a partition: a disk is a whole one, such as '{whole}'"
            ) with
            {
                Suggestions = [whole],
            };
        }
    }
}
