using System.Xml.Linq;
using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4131: a hard disk has nothing in it. Only drives for removable media can be empty.</summary>
internal sealed class MissingDiskSourceRule()
    : Rule<DomainFacts>("DX4131", DiagnosticSeverity.Error, "disk")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        // What other hypervisors make of such a disk is theirs.
        if (!domain.IsQemu)
            yield break;
        foreach (var disk in domain.Disks)
        {
            if (disk.Device is DiskDevice.CdRom or DiskDevice.Floppy || !IsEmpty(disk))
                continue;
            var name = disk.Try(static disk => disk.Target.Device);
            yield return Report(
                Place.Of(disk.Element.Element("source") ?? disk.Element),
                name is null
                    ? "The disk has no source: only a cdrom or floppy drive can be empty"
                    : $"Disk '{name}' has no source: only a cdrom or floppy drive can be empty",
                "Add <source> with what the disk holds, or write device='cdrom'."
            );
        }
    }

    private static bool IsEmpty(Disk disk) =>
        disk switch
        {
            FileDisk file => LacksAttribute(file.Source?.Element, "file"),
            BlockDisk block => LacksAttribute(block.Source?.Element, "dev"),
            VolumeDisk volume => volume.Source is null,
            _ => false,
        };

    private static bool LacksAttribute(XElement? source, string name) =>
        source is null || (source.Attribute(name) is null && source.Attribute("fdgroup") is null);
}
