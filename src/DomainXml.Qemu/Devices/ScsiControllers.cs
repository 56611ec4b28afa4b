using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>SCSI host adapters.</summary>
internal static class ScsiControllers
{
    public static void Complete(Guest guest, ScsiController scsi)
    {
        if (scsi.Model is null or ScsiControllerModel.Auto)
            scsi.Model =
                guest.Traits.Scsi is { } usual ? usual
                : guest.Qemu.HasType("lsi53c895a") ? ScsiControllerModel.Lsilogic
                : ScsiControllerModel.VirtioScsi;
    }

    public static bool IsVirtio(ScsiControllerModel? model) =>
        model
            is ScsiControllerModel.VirtioScsi
                or ScsiControllerModel.VirtioTransitional
                or ScsiControllerModel.VirtioNonTransitional;

    /// <summary>Adapters of the old kind address a disk by its target alone; newer ones also by channel and unit.</summary>
    public static bool HasUnits(ScsiControllerModel? model) =>
        model
            is not (
                ScsiControllerModel.Lsilogic
                or ScsiControllerModel.Ncr53c90
                or ScsiControllerModel.Dc390
                or ScsiControllerModel.Am53c974
            );

    public static PciConnection ConnectionOf(Guest guest, ScsiController scsi) =>
        scsi.Model switch
        {
            ScsiControllerModel.Ibmvscsi or ScsiControllerModel.Ncr53c90 => PciConnection.None,
            ScsiControllerModel.VirtioTransitional => DeviceProperties.Legacy,
            ScsiControllerModel.VirtioScsi or ScsiControllerModel.VirtioNonTransitional =>
                DeviceProperties.ExpressIfPossible(guest),
            ScsiControllerModel.Vmpvscsi
            or ScsiControllerModel.Lsisas1068
            or ScsiControllerModel.Lsisas1078 => DeviceProperties.Legacy,
            _ => DeviceProperties.Legacy,
        };

    public static void Plan(PlanBuilder plan, ScsiController scsi)
    {
        if (scsi.Model == ScsiControllerModel.Ncr53c90)
            return;
        var driver = scsi.Driver;
        var properties = new QemuMap { { "driver", DriverOf(scsi) } };
        if (IsVirtio(scsi.Model))
            properties
                .AddVirtioOptions(driver)
                .Add("iothread", driver?.IoThread is { } thread ? $"iothread{thread}" : null);
        properties
            .Add("id", Guest.AliasOf(scsi))
            .Add("num_queues", (long?)driver?.Queues)
            .Add("cmd_per_lun", (long?)driver?.CommandsPerUnit)
            .Add("max_sectors", (long?)driver?.MaxSectors)
            .Add("ioeventfd", driver?.IoEventFd);
        plan.Device(properties.AddPlace(plan.Guest, scsi));
    }

    private static string DriverOf(ScsiController scsi) =>
        scsi.Model switch
        {
            ScsiControllerModel.Lsisas1068 => "mptsas1068",
            ScsiControllerModel.Lsisas1078 => "megasas",
            ScsiControllerModel.Vmpvscsi => "pvscsi",
            ScsiControllerModel.Ibmvscsi => "spapr-vscsi",
            ScsiControllerModel.Am53c974 => "am53c974",
            ScsiControllerModel.Dc390 => "dc-390",
            ScsiControllerModel.VirtioScsi => DeviceProperties.VirtioDriverName(
                "virtio-scsi",
                scsi.Address,
                null
            ),
            ScsiControllerModel.VirtioTransitional => "virtio-scsi-pci-transitional",
            ScsiControllerModel.VirtioNonTransitional => "virtio-scsi-pci-non-transitional",
            _ => "lsi",
        };
}
