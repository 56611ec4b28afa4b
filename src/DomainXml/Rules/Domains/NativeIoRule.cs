using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4187: native I/O through a cache of the host, around which it has to go.</summary>
internal sealed class NativeIoRule() : Rule<DomainFacts>("DX4187", DiagnosticSeverity.Error, "@io")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu)
            yield break;
        foreach (var disk in domain.Disks)
        {
            if (
                disk.Driver is not { Io: DiskIo.Native } driver
                || driver.Cache is DiskCache.None or DiskCache.Directsync
            )
                continue;
            yield return Report(
                Place.Of(driver, driver.Cache is null ? "io" : "cache"),
                "io='native' needs cache='none' or 'directsync'",
                "Write cache='none', or leave 'io' out."
            ) with
            {
                Expected = ["none", "directsync"],
            };
        }
    }
}
