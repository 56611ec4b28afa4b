using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4148: an I/O thread for a device that cannot use one.</summary>
internal sealed class DiskIoThreadBusRule()
    : Rule<DomainFacts>("DX4148", DiagnosticSeverity.Error, "@iothread")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu)
            yield break;
        foreach (var disk in domain.Disks)
        {
            if (
                disk.Driver is { IoThread: not null } driver
                && DriveFacts.BusOf(disk) is { } bus
                && bus != DiskBus.Virtio
            )
            {
                yield return Report(
                    Place.Of(driver, "iothread"),
                    $"Disk '{disk.Target.Device}' cannot use an I/O thread: only disks on bus 'virtio' can",
                    bus == DiskBus.Scsi
                        ? "Give the I/O thread to the SCSI controller, of model 'virtio-scsi'."
                        : null
                );
            }
        }
        foreach (var controller in domain.Controllers.OfType<ScsiController>())
        {
            if (
                controller.Driver is { IoThread: not null } driver
                && controller.Model
                    is not (
                        ScsiControllerModel.VirtioScsi
                        or ScsiControllerModel.VirtioTransitional
                        or ScsiControllerModel.VirtioNonTransitional
                    )
            )
            {
                yield return Report(
                    Place.Of(driver, "iothread"),
                    "Only a SCSI controller of model 'virtio-scsi' can use an I/O thread"
                );
            }
        }
    }
}
