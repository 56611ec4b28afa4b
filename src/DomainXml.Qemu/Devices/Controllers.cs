using DomainXml.Machines;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Controllers of all kinds: the buses of the machine.</summary>
internal sealed class Controllers : DeviceKind
{
    /// <summary>Numbers the buses that the definition has, before any are added.</summary>
    public static void NumberPci(Resolution resolution)
    {
        foreach (var controller in resolution.Controllers<PciController>())
            controller.Index ??= NextIndex(resolution, controller);
    }

    public override void Complete(Resolution resolution)
    {
        foreach (var controller in resolution.Devices.Controllers)
        {
            controller.Index ??= NextIndex(resolution, controller);
            switch (controller)
            {
                case UsbController usb:
                    usb.Model ??= UsbControllers.DefaultModel(resolution.Guest);
                    break;
                case ScsiController scsi:
                    ScsiControllers.Complete(resolution.Guest, scsi);
                    break;
                case VirtioSerialController serial when serial.Alias is null:
                    break;
            }
        }
        UsbControllers.CompleteCompanions(resolution);
    }

    public override IEnumerable<PciNeed> PciNeeds(Guest guest)
    {
        foreach (var controller in guest.Devices.Controllers)
        {
            switch (controller)
            {
                case UsbController { Model: not (UsbControllerModel.None or null) } usb:
                    yield return UsbControllers.PciNeed(guest, usb);
                    break;
                case ScsiController scsi
                    when ScsiControllers.ConnectionOf(guest, scsi) is var scsiConnection and not 0:
                    yield return new PciNeed(scsi, scsiConnection);
                    break;
                case VirtioSerialController serial:
                    yield return new PciNeed(
                        serial,
                        DeviceProperties.VirtioConnection(guest, serial.Model)
                    );
                    break;
                case SataController sata
                    when !(guest.Family == MachineFamily.Q35 && sata.Index == 0):
                    yield return new PciNeed(sata, DeviceProperties.Legacy);
                    break;
            }
        }
    }

    public override IEnumerable<PlatformNeed> PlatformNeeds(Guest guest)
    {
        foreach (var controller in guest.Devices.Controllers)
        {
            switch (controller)
            {
                case ScsiController { Model: ScsiControllerModel.Ibmvscsi } scsi:
                    yield return PlatformNeed.SpaprVio(scsi, firstRegister: 0x2000);
                    break;
                case ScsiController scsi when ScsiControllers.IsVirtio(scsi.Model):
                    yield return PlatformNeed.Virtio(scsi);
                    break;
                case VirtioSerialController serial:
                    yield return PlatformNeed.Virtio(serial);
                    break;
            }
        }
    }

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var controller in guest.Devices.Controllers)
        {
            var index = controller.Index ?? 0;
            aliases.Give(
                controller,
                controller switch
                {
                    PciController => PciControllers.AliasOf(guest, (int)index),
                    UsbController => index == 0 ? "usb" : $"usb{index}",
                    // The controllers that the machine has built in carry the names that QEMU gives them.
                    IdeController => guest.Family == MachineFamily.I440Fx && index == 0
                        ? "ide"
                        : $"ide{index}",
                    SataController => guest.Family == MachineFamily.Q35 && index == 0
                        ? "ide"
                        : $"sata{index}",
                    ScsiController => $"scsi{index}",
                    VirtioSerialController => $"virtio-serial{index}",
                    FloppyController => $"fdc{index}",
                    CcidController => $"ccid{index}",
                    IsaController => $"isa{index}",
                    _ => $"controller{index}",
                }
            );
        }
    }

    public override void Plan(PlanBuilder plan)
    {
        var controllers = plan.Guest.Devices.Controllers;
        foreach (
            var pci in controllers.OfType<PciController>().OrderBy(controller => controller.Index)
        )
            PciControllers.Plan(plan, pci);
        foreach (var usb in controllers.OfType<UsbController>())
            UsbControllers.Plan(plan, usb);
        foreach (var scsi in controllers.OfType<ScsiController>())
            ScsiControllers.Plan(plan, scsi);
        foreach (var sata in controllers.OfType<SataController>())
        {
            if (!(plan.Guest.Family == MachineFamily.Q35 && sata.Index == 0))
            {
                plan.Device(
                    new QemuMap { { "driver", "ahci" }, { "id", Guest.AliasOf(sata) } }.AddPlace(
                        plan.Guest,
                        sata
                    )
                );
            }
        }
        foreach (var serial in controllers.OfType<VirtioSerialController>())
            PlanVirtioSerial(plan, serial);
    }

    /// <summary>The name of the USB controller of that index, which the companions share.</summary>
    public static string UsbName(Guest guest, int index) =>
        guest.Devices.Controllers.OfType<UsbController>().FirstOrDefault(usb => usb.Index == index)
            is { } found
            ? Guest.AliasOf(found)
            : "usb";

    /// <summary>The name of the virtio serial controller of that index.</summary>
    public static string VirtioSerialName(Guest guest, int index) =>
        guest
            .Devices.Controllers.OfType<VirtioSerialController>()
            .FirstOrDefault(serial => serial.Index == index)
            is { } found
            ? Guest.AliasOf(found)
            : $"virtio-serial{index}";

    /// <summary>The name of the smart card reader of that index.</summary>
    public static string CcidName(Guest guest, int index) =>
        guest
            .Devices.Controllers.OfType<CcidController>()
            .FirstOrDefault(ccid => ccid.Index == index)
            is { } found
            ? Guest.AliasOf(found)
            : $"ccid{index}";

    private static void PlanVirtioSerial(PlanBuilder plan, VirtioSerialController serial) =>
        plan.Device(
            new QemuMap
            {
                {
                    "driver",
                    DeviceProperties.VirtioDriverName("virtio-serial", serial.Address, serial.Model)
                },
            }
                .AddVirtioOptions(serial.Driver)
                .Add("id", Guest.AliasOf(serial))
                .Add("max_ports", (long?)serial.Ports)
                .Add("vectors", (long?)serial.Vectors)
                .AddPlace(plan.Guest, serial)
        );

    // The lowest index that no other controller of the kind has.
    private static uint NextIndex(Resolution resolution, Controller controller)
    {
        var taken = resolution
            .Devices.Controllers.Where(other => other.GetType() == controller.GetType())
            .Select(other => other.Index)
            .ToHashSet();
        var index = 0u;
        while (taken.Contains(index))
            index++;
        return index;
    }
}
