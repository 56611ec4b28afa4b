using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4122: a disk or a controller needs IDE, which the machine does not have.</summary>
internal sealed class MissingIdeRule()
    : Rule<DomainFacts>("DX4122", DiagnosticSeverity.Error, "disk", "controller")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (domain.Hardware.HasIde is not false)
            yield break;
        foreach (var disk in domain.Disks)
        {
            if (DriveFacts.BusOf(disk) == DiskBus.Ide)
                yield return Missing(domain, PlaceOfBus(disk));
        }
        foreach (var controller in domain.Controllers.OfType<IdeController>())
            yield return Missing(domain, Place.Of(controller, "type"));
    }

    private Diagnostic Missing(DomainFacts domain, Place place) =>
        Report(
            place,
            $"Machine '{domain.MachineName}' has no IDE",
            domain.Family == Machines.MachineFamily.Q35
                ? "Use bus='sata' or bus='virtio', with a target name such as sda or vda."
                : "Use bus='virtio' or bus='scsi', with a target name such as vda or sda."
        );

    private static Place PlaceOfBus(Disk disk) =>
        Place.Of(disk.Target, disk.Target.Bus is null ? "dev" : "bus");
}
