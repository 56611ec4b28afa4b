using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4161: a disk in a format that QEMU does not have, or no longer.</summary>
internal sealed class UnsupportedDiskFormatRule()
    : Rule<DomainFacts>("DX4161", DiagnosticSeverity.Error, "disk")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu)
            yield break;
        foreach (var disk in domain.Disks)
        {
            if (
                disk.Driver is not { Type: { } format } driver
                || format is not (DiskDriverType.Cow or DiskDriverType.Directory)
            )
                continue;
            yield return Report(
                Place.Of(driver, "type"),
                $"QEMU has no disk format '{Place.Of(driver, "type").Text}'",
                format == DiskDriverType.Cow
                    ? "Convert the image to qcow2."
                    : "To share a folder as a disk, write <disk type='dir'> with format 'fat'."
            );
        }
    }
}
