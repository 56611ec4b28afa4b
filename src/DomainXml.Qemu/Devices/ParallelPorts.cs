using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Parallel ports.</summary>
internal sealed class ParallelPorts : DeviceKind
{
    public override void Complete(Resolution resolution) =>
        CharacterPorts.Number(
            resolution.Devices.Parallels.Select(port => port.Target ??= new CharacterTarget())
        );

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var port in guest.Devices.Parallels)
            aliases.Number(port, "parallel");
    }

    public override void Plan(PlanBuilder plan)
    {
        foreach (var port in plan.Guest.Devices.Parallels)
        {
            var alias = Guest.AliasOf(port);
            var chardev = CharacterBackends.Plan(plan, port.Type, port, alias);
            plan.Device(
                new QemuMap
                {
                    { "driver", "isa-parallel" },
                    { "chardev", chardev },
                    { "id", alias },
                }.AddPlace(plan.Guest, port)
            );
        }
    }
}
