using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4147: a device that is served by another process cannot see the guest's memory.</summary>
internal sealed class SharedMemoryBackingRule()
    : Rule<DomainFacts>("DX4147", DiagnosticSeverity.Warning, "interface", "disk", "filesystem")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu || domain.Family is Machines.MachineFamily.S390Ccw || IsShared(domain))
            yield break;
        foreach (var device in domain.Devices)
        {
            var what = device switch
            {
                VhostUserInterface => "A vhost-user interface",
                VhostUserDisk => "A vhost-user disk",
                FileSystem { Driver.Type: FileSystemDriverType.Virtiofs } => "virtiofs",
                _ => null,
            };
            if (what is not null)
            {
                yield return Report(
                    Place.Of(device, "type"),
                    $"{what} needs the guest's memory to be shared",
                    "Add <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>."
                );
            }
        }
    }

    private static bool IsShared(DomainFacts domain) =>
        domain.Domain.MemoryBacking?.Access?.Mode == MemoryAccessMode.Shared
        || domain.NumaCells.Any(static cell => cell.MemoryAccess == MemoryAccessMode.Shared);
}
