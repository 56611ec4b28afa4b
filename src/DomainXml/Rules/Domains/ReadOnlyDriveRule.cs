using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4186: a hard disk on IDE or SATA is to be read-only, which those cannot tell the guest.</summary>
internal sealed class ReadOnlyDriveRule()
    : Rule<DomainFacts>("DX4186", DiagnosticSeverity.Error, "readonly")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu)
            yield break;
        foreach (var disk in domain.Disks)
        {
            if (
                disk.Device is not (null or DiskDevice.Disk)
                || DriveFacts.BusOf(disk) is not (DiskBus.Ide or DiskBus.Sata)
                || disk.Element.Element("readonly") is not { } isReadOnly
            )
                continue;
            yield return Report(
                Place.Of(isReadOnly),
                "A hard disk on IDE or SATA cannot be read-only",
                "Use bus='virtio' or 'scsi', write device='cdrom', or remove <readonly/>."
            );
        }
    }
}
