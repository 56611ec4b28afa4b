using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4904: a disk that is reached in a way that QEMU no longer has.</summary>
internal sealed class RemovedDiskProtocolRule()
    : Rule<DomainFacts>("DX4904", DiagnosticSeverity.Warning, "@protocol")
{
    // The protocols that were removed, with the first version of QEMU without.
    private static readonly (string Protocol, string Version)[] s_removed =
    [
        ("sheepdog", "6.1"),
        ("vxhs", "5.2"),
    ];

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu)
            yield break;
        foreach (var disk in domain.Disks.OfType<NetworkDisk>())
        {
            foreach (var (protocol, version) in s_removed)
            {
                if (disk.Source.Protocol != protocol)
                    continue;
                yield return Report(
                    Place.Of(disk.Source, "protocol"),
                    $"QEMU has no disks of protocol '{protocol}' since version {version}",
                    "Move the disk to storage that QEMU still has, such as rbd or nbd."
                );
            }
        }
    }
}
