using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4134: a disk that several guests write to is in a format that only one may write.</summary>
internal sealed class ShareableFormatRule()
    : Rule<DomainFacts>("DX4134", DiagnosticSeverity.Error, "shareable")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu)
            yield break;
        foreach (var disk in domain.Disks)
        {
            if (
                !disk.Shareable
                || disk.Readonly
                || disk.Driver is not { Type: { } format } driver
                || format is DiskDriverType.Raw or DiskDriverType.Aio
            )
                continue;
            yield return Report(
                Place.Of(driver, "type"),
                $"Disk '{disk.Target.Device}' is shareable, which format '{Place.Of(driver, "type").Text}' does not allow",
                "Use format 'raw', or remove <shareable/>."
            ) with
            {
                Expected = ["raw"],
            };
        }
    }
}
