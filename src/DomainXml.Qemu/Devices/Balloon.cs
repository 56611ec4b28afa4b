using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The memory balloon, which every guest has unless its definition says otherwise.</summary>
internal sealed class Balloon : DeviceKind
{
    public override void Complete(Resolution resolution)
    {
        if (resolution.Guest.Traits.HasBalloon)
            resolution.Devices.Memballoon ??= new MemoryBalloon { Model = BalloonModel.Virtio };
        // What is not there has neither a name nor a place.
        if (resolution.Devices.Memballoon is { Model: BalloonModel.None } none)
        {
            none.Alias = null;
            none.Address = null;
        }
    }

    public override IEnumerable<PciNeed> PciNeeds(Guest guest)
    {
        if (Find(guest) is { } balloon)
            yield return new PciNeed(
                balloon,
                DeviceProperties.VirtioConnection(guest, GenerationOf(balloon))
            );
    }

    public override IEnumerable<PlatformNeed> PlatformNeeds(Guest guest)
    {
        if (Find(guest) is { } balloon)
            yield return PlatformNeed.Virtio(balloon);
    }

    public override void Name(Guest guest, Aliases aliases)
    {
        if (Find(guest) is { } balloon)
            aliases.Give(balloon, "balloon0");
    }

    public override void Plan(PlanBuilder plan)
    {
        if (Find(plan.Guest) is not { } balloon)
            return;
        plan.Device(
            new QemuMap
            {
                {
                    "driver",
                    DeviceProperties.VirtioDriverName(
                        "virtio-balloon",
                        balloon.Address,
                        GenerationOf(balloon)
                    )
                },
            }
                .AddVirtioOptions(balloon.Driver)
                .Add("id", Guest.AliasOf(balloon))
                .Add("deflate-on-oom", balloon.AutoDeflate)
                .Add("free-page-reporting", balloon.FreePageReporting)
                .AddPlace(plan.Guest, balloon)
        );
    }

    private static MemoryBalloon? Find(Guest guest) =>
        guest.Devices.Memballoon is { } balloon
        && balloon.Model is not (BalloonModel.None or BalloonModel.Xen)
            ? balloon
            : null;

    private static VirtioModel? GenerationOf(MemoryBalloon balloon) =>
        balloon.Model switch
        {
            BalloonModel.VirtioTransitional => VirtioModel.VirtioTransitional,
            BalloonModel.VirtioNonTransitional => VirtioModel.VirtioNonTransitional,
            _ => VirtioModel.Virtio,
        };
}
