using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Channels between host and guest that carry no terminal.</summary>
internal sealed class Channels : DeviceKind
{
    public override void Complete(Resolution resolution)
    {
        foreach (var channel in resolution.Devices.Channels)
        {
            if (channel.Target is not VirtioChannelTarget target)
                continue;
            if (channel.Type is CharacterBackend.SpiceChannel or CharacterBackend.QemuVdagent)
                target.Name ??= "com.redhat.spice.0";
            VirtioSerialPorts.Claim(resolution, channel, firstPort: 1);
        }
    }

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var channel in guest.Devices.Channels)
            aliases.Number(channel, "channel");
    }

    public override void Plan(PlanBuilder plan)
    {
        foreach (var channel in plan.Guest.Devices.Channels)
        {
            var alias = Guest.AliasOf(channel);
            var name = (channel.Target as VirtioChannelTarget)?.Name;
            var chardev = CharacterBackends.Plan(
                plan,
                channel.Type,
                channel,
                alias,
                channel.Type == CharacterBackend.SpiceChannel ? "vdagent" : name
            );
            switch (channel.Target)
            {
                case VirtioChannelTarget:
                    plan.Device(
                        new QemuMap { { "driver", "virtserialport" } }
                            .AddPlace(plan.Guest, channel)
                            .Add("chardev", chardev)
                            .Add("id", alias)
                            .Add("name", name)
                    );
                    break;
                case GuestForwardTarget forward:
                    plan.Add(
                        new QemuObject(
                            QemuObjectKind.Netdev,
                            new QemuMap
                            {
                                { "type", "user" },
                                {
                                    "guestfwd",
                                    new QemuList(
                                        new QemuMap
                                        {
                                            {
                                                "str",
                                                $"tcp:{forward.Address}:{forward.Port}-chardev:{chardev}"
                                            },
                                        }
                                    )
                                },
                                { "id", alias },
                            }
                        )
                    );
                    break;
            }
        }
    }
}
