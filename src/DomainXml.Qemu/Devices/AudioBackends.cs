using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Where the guest's sound goes. Displays and sound cards always have one to refer to.</summary>
internal sealed class AudioBackends : DeviceKind
{
    public override void Plan(PlanBuilder plan)
    {
        var driver = plan.Guest.Devices.Graphics.Any(graphics => graphics is SpiceGraphics)
            ? "spice"
            : "none";
        plan.Option(
            "-audiodev",
            new QemuMap { { "id", "audio1" }, { "driver", driver } }.ToString()
        );
    }
}
