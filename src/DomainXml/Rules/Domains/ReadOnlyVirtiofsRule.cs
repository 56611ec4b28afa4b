using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4159: a folder that virtiofs shares is to be read-only.</summary>
internal sealed class ReadOnlyVirtiofsRule()
    : Rule<DomainFacts>("DX4159", DiagnosticSeverity.Error, "filesystem")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var folder in domain.Devices.OfType<FileSystem>())
        {
            if (folder is { Driver.Type: FileSystemDriverType.Virtiofs, Readonly: true })
            {
                yield return Report(
                    Place.Of(folder.Element.Element("readonly")!),
                    "virtiofs cannot share a folder read-only",
                    "Remove <readonly/>, or mount the folder read-only in the guest."
                );
            }
        }
    }
}
