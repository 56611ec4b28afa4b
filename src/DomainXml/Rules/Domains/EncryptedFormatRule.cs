using System.Xml.Linq;
using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4165: an encrypted disk in a format that QEMU cannot decrypt.</summary>
internal sealed class EncryptedFormatRule()
    : Rule<DomainFacts>("DX4165", DiagnosticSeverity.Error, "encryption")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu)
            yield break;
        foreach (var disk in domain.Disks)
        {
            if (
                disk.Driver is not { Type: { } format } driver
                || format is DiskDriverType.Raw or DiskDriverType.Qcow2 or DiskDriverType.Luks
                || EncryptionOf(disk.Element) is not { } encryption
            )
                continue;
            yield return Report(
                Place.Of(driver, "type"),
                $"QEMU decrypts images of format 'raw' and 'qcow2', not '{Place.Of(driver, "type").Text}' (<encryption> is {Place.Of(encryption).OnLine})"
            ) with
            {
                Expected = ["raw", "qcow2"],
            };
        }
    }

    private static XElement? EncryptionOf(XElement disk) =>
        disk.Element("encryption") ?? disk.Element("source")?.Element("encryption");
}
