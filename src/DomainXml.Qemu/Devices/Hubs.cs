using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>USB hubs, and the bridge to smart card readers, which sits on a USB port too.</summary>
internal sealed class Hubs : DeviceKind
{
    public override IEnumerable<IDeviceIdentity> UsbDevices(Guest guest) =>
        guest.Devices.Hubs.Concat<IDeviceIdentity>(
            guest.Devices.Controllers.OfType<CcidController>()
        );

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var hub in guest.Devices.Hubs)
            aliases.Number(hub, "hub");
    }

    public override void Plan(PlanBuilder plan)
    {
        foreach (var ccid in plan.Guest.Devices.Controllers.OfType<CcidController>())
            PlanDevice(plan, "usb-ccid", ccid);
        foreach (var hub in plan.Guest.Devices.Hubs)
            PlanDevice(plan, "usb-hub", hub);
    }

    private static void PlanDevice(PlanBuilder plan, string driver, IDeviceIdentity device) =>
        plan.Device(
            new QemuMap { { "driver", driver }, { "id", Guest.AliasOf(device) } }.AddPlace(
                plan.Guest,
                device
            )
        );
}
