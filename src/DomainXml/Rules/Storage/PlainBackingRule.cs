using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4302: a volume in a format that cannot stand on another one.</summary>
internal sealed class PlainBackingRule() : Rule<StorageVolume>("DX4302", DiagnosticSeverity.Error)
{
    public override IEnumerable<Diagnostic> Check(StorageVolume volume)
    {
        // Without a format, that of the pool decides: a snapshot of a logical volume has none.
        if (
            volume.BackingStore is not { } backing
            || volume.Target.Format is not { Type: VolumeFormatType.Raw } format
        )
            yield break;
        yield return Report(
            Place.Of(format, "type"),
            $"A volume of format 'raw' cannot stand on another one, which it does {Place.Of(backing).OnLine}",
            "Use format 'qcow2', or remove <backingStore>."
        ) with
        {
            Expected = ["qcow2"],
        };
    }
}
