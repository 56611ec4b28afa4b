using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Devices by which a guest says that it has crashed.</summary>
internal sealed class Panics : DeviceKind
{
    public override void Complete(Resolution resolution)
    {
        foreach (var panic in resolution.Devices.Panics)
            panic.Model ??= resolution.Guest.Traits.Panic;
    }

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var panic in guest.Devices.Panics)
            aliases.Number(panic, "panic");
    }

    public override void Plan(PlanBuilder plan)
    {
        foreach (var panic in plan.Guest.Devices.Panics)
        {
            // A model of the hypervisor interface is a CPU feature, not a device.
            if (panic.Model == PanicModel.Isa)
            {
                plan.Device(
                    new QemuMap { { "driver", "pvpanic" } }.Add(
                        "ioport",
                        (long?)(panic.Address as IsaAddress)?.IoBase?.Value
                    )
                );
            }
        }
    }
}
