using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4184: SCSI commands are to be passed on to network storage that takes none.</summary>
internal sealed class LunSourceRule()
    : Rule<DomainFacts>("DX4184", DiagnosticSeverity.Error, "@protocol")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu)
            yield break;
        foreach (var disk in domain.Disks.OfType<NetworkDisk>())
        {
            if (disk.Device != DiskDevice.Lun || disk.Source.Protocol is "iscsi" or null)
                continue;
            yield return Report(
                Place.Of(disk, "device"),
                $"device='lun' passes SCSI commands on, which storage of protocol '{disk.Source.Protocol}' does not take",
                "Use device='disk', or storage of protocol 'iscsi'."
            );
        }
    }
}
