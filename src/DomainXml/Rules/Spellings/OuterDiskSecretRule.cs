using System.Xml.Linq;
using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4902: authentication or encryption in the disk, where its source has had a place for it since 3.9.0.</summary>
internal sealed class OuterDiskSecretRule()
    : Rule<DomainFacts>("DX4902", DiagnosticSeverity.Info, "auth", "encryption")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var disk in domain.Disks)
        {
            if (disk.Element.Element("source") is not { } source)
                continue;
            foreach (var part in disk.Element.Elements().Where(part => BelongsIn(disk, part)))
            {
                if (source.Element(part.Name) is not null)
                    continue;
                yield return Report(
                    Place.Of(part),
                    $"<{part.Name.LocalName}> in <disk> is the old place: it belongs in <source>, {Place.Of(source).OnLine}",
                    "Move it into <source>, so that it stays with what it is for."
                ) with
                {
                    Fix = ElementMove.Into(source, part, isSafe: true),
                };
            }
        }
    }

    // Only some protocols know who it is that comes.
    private static bool BelongsIn(Disk disk, XElement part) =>
        part.Name.LocalName switch
        {
            "auth" => disk is NetworkDisk { Source.Protocol: "rbd" or "iscsi" },
            "encryption" => disk is FileDisk or BlockDisk or NetworkDisk or VolumeDisk,
            _ => false,
        };
}
