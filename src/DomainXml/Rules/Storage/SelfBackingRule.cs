using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4303: a volume stands on itself.</summary>
internal sealed class SelfBackingRule() : Rule<StorageVolume>("DX4303", DiagnosticSeverity.Error)
{
    public override IEnumerable<Diagnostic> Check(StorageVolume volume)
    {
        if (
            volume.BackingStore is not { } backing
            || volume.Target.Path is not { } path
            || path != backing.Path
        )
            yield break;
        yield return Report(
            Place.TextOf(backing, "path"),
            $"'{path}' is the volume itself, {Place.TextOf(volume.Target, "path").OnLine}: it cannot stand on itself",
            "Name the volume that it stands on."
        );
    }
}
