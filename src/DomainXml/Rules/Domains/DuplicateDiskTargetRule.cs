using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4001: two disks have one target name.</summary>
internal sealed class DuplicateDiskTargetRule()
    : DuplicateRule<DomainFacts, string>("DX4001", DiagnosticSeverity.Error, "disk")
{
    protected override string Help => "Give each disk a name of its own.";

    // VMware counts the disks of each bus from the start.
    protected override IEnumerable<(string Value, Place Place)> ValuesOf(DomainFacts domain) =>
        domain.Hypervisor == HypervisorType.Vmware
            ? []
            : domain
                .Disks.With(static disk => disk.Target.Device)
                .Select(disk => (disk.Value, Place.Of(disk.View.Target, "dev")));

    protected override string Message(string value, Place first) =>
        $"'{value}' is the target of two disks, first {first.OnLine}";
}
