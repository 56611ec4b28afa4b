using System.Xml.Linq;

namespace DomainXml.Rules;

/// <summary>DX4902: authentication or encryption in the disk, where its source has had a place for it since 3.9.0.</summary>
internal sealed class OuterDiskSecretRule()
    : Rule<DomainFacts>("DX4902", DiagnosticSeverity.Info, "auth", "encryption")
{
    private static readonly string[] s_names = ["auth", "encryption"];

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var disk in domain.Disks.Select(static disk => disk.Element))
        {
            if (disk.Element("source") is not { } source)
                continue;
            foreach (var part in s_names.Select(name => disk.Element(name)).OfType<XElement>())
            {
                if (source.Element(part.Name) is not null)
                    continue;
                yield return Report(
                    Place.Of(part),
                    $"<{part.Name.LocalName}> in <disk> is the old place: it belongs in <source>, {Place.Of(source).OnLine}",
                    "Move it into <source>, so that it stays with what it is for."
                );
            }
        }
    }
}
