using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4185: a folder is shared in a way that bhyve does not have.</summary>
internal sealed class BhyveFileSystemRule()
    : Rule<DomainFacts>("DX4185", DiagnosticSeverity.Error, "filesystem")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsBhyve)
            yield break;
        foreach (var folder in domain.Devices.OfType<FileSystem>())
        {
            if (folder.AccessMode is not (null or FileSystemAccess.Passthrough))
            {
                yield return Report(
                    Place.Of(folder, "accessmode"),
                    "bhyve shares folders with accessmode='passthrough' alone"
                ) with
                {
                    Expected = ["passthrough"],
                };
            }
            if (folder.Driver is { Type: not FileSystemDriverType.Path } driver)
            {
                yield return Report(
                    Place.Of(driver, "type"),
                    "bhyve shares folders with driver type 'path' alone"
                ) with
                {
                    Expected = ["path"],
                };
            }
        }
    }
}
