using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4136: what only SCSI disks have, on another bus.</summary>
internal sealed class ScsiOnlyRule() : Rule<DomainFacts>("DX4136", DiagnosticSeverity.Error, "disk")
{
    private static readonly string[] s_names = ["vendor", "product"];

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu)
            yield break;
        foreach (var disk in domain.Disks)
        {
            if (DriveFacts.BusOf(disk) is not { } bus || bus == DiskBus.Scsi)
                continue;
            foreach (var name in s_names)
            {
                if (disk.Element.Element(name) is { } element)
                {
                    yield return Report(
                        Place.Of(element),
                        $"<{name}> is for SCSI disks alone",
                        "Use bus='scsi', or remove it."
                    );
                }
            }
            if (disk.Device == DiskDevice.Lun && bus != DiskBus.Virtio)
            {
                yield return Report(
                    Place.Of(disk, "device"),
                    "device='lun' is for disks on bus 'scsi' or 'virtio'"
                );
            }
        }
    }
}
