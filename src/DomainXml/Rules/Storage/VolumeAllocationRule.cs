using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4301: a plain volume is to take more space than it has.</summary>
internal sealed class VolumeAllocationRule()
    : Rule<StorageVolume>("DX4301", DiagnosticSeverity.Warning)
{
    // What a file system rounds up to is no contradiction.
    private const ulong Rounding = 1024 * 1024;

    public override IEnumerable<Diagnostic> Check(StorageVolume volume)
    {
        // Image formats need space of their own beside the guest's.
        if (
            volume.Target.Format is { Type: not VolumeFormatType.Raw }
            || volume.Target.Encryption is not null
            || volume.Capacity is not { } capacity
            || volume.Allocation is not { } allocation
            || allocation.Bytes <= capacity.Bytes
            || allocation.Bytes - capacity.Bytes < Rounding
        )
            yield break;
        yield return Report(
            Place.TextOf(volume, "allocation"),
            $"<allocation> ({allocation.Bytes} bytes) is more than <capacity> ({capacity.Bytes} bytes)",
            "Lower <allocation>, or raise <capacity>."
        ) with
        {
            Expected = [$"at most {capacity.Bytes} bytes"],
        };
    }
}
