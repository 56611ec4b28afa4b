using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Random number generators.</summary>
internal sealed class RandomDevices : DeviceKind
{
    public override void Complete(Resolution resolution) { }

    public override IEnumerable<PciNeed> PciNeeds(Guest guest) =>
        guest.Devices.Rngs.Select(rng => new PciNeed(
            rng,
            DeviceProperties.VirtioConnection(guest, rng.Model)
        ));

    public override IEnumerable<PlatformNeed> PlatformNeeds(Guest guest) =>
        guest.Devices.Rngs.Select(PlatformNeed.Virtio);

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var rng in guest.Devices.Rngs)
            aliases.Number(rng, "rng");
    }

    public override void Plan(PlanBuilder plan)
    {
        foreach (var rng in plan.Guest.Devices.Rngs)
        {
            var alias = Guest.AliasOf(rng);
            var map = new QemuMap();
            switch (rng.Backend)
            {
                case RandomFileBackend file:
                    map.Add("qom-type", "rng-random")
                        .Add("id", $"obj{alias}")
                        .Add("filename", file.Value ?? "/dev/random");
                    break;
                case RandomDaemonBackend daemon:
                    var chardev = CharacterBackends.Plan(plan, daemon.Type, daemon, alias);
                    map.Add("qom-type", "rng-egd").Add("id", $"obj{alias}").Add("chardev", chardev);
                    break;
                default:
                    map.Add("qom-type", "rng-builtin").Add("id", $"obj{alias}");
                    break;
            }
            plan.Object(map);
            plan.Device(
                new QemuMap
                {
                    {
                        "driver",
                        DeviceProperties.VirtioDriverName("virtio-rng", rng.Address, rng.Model)
                    },
                }
                    .AddVirtioOptions(rng.Driver)
                    .Add("rng", $"obj{alias}")
                    .Add("id", alias)
                    .Add("max-bytes", (long?)rng.Rate?.Bytes)
                    .Add("period", rng.Rate is { } rate ? (long)(rate.Period ?? 1000) : null)
                    .AddPlace(plan.Guest, rng)
            );
        }
    }
}
