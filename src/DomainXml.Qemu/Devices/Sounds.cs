using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Sound cards, with the codecs of those that have them.</summary>
internal sealed class Sounds : DeviceKind
{
    public override IEnumerable<PciNeed> PciNeeds(Guest guest) =>
        guest
            .Devices.Sounds.Where(sound =>
                sound.Model is not (SoundModel.Sb16 or SoundModel.PcSpeaker or SoundModel.Usb)
            )
            .Select(sound => new PciNeed(
                sound,
                sound.Model == SoundModel.Virtio
                    ? DeviceProperties.VirtioConnection(guest)
                    : DeviceProperties.Legacy
            ));

    public override IEnumerable<IDeviceIdentity> UsbDevices(Guest guest) =>
        guest.Devices.Sounds.Where(sound => sound.Model == SoundModel.Usb);

    public override IEnumerable<PlatformNeed> PlatformNeeds(Guest guest) =>
        guest
            .Devices.Sounds.Where(sound => sound.Model == SoundModel.Virtio)
            .Select(PlatformNeed.Virtio);

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var sound in guest.Devices.Sounds)
            aliases.Number(sound, "sound");
    }

    public override void Plan(PlanBuilder plan)
    {
        foreach (var sound in plan.Guest.Devices.Sounds)
        {
            // The speaker is part of the machine.
            if (sound.Model == SoundModel.PcSpeaker)
                continue;
            var alias = Guest.AliasOf(sound);
            var audio = $"audio{sound.Audio?.Id.ToString() ?? "1"}";
            var map = new QemuMap { { "driver", DriverOf(sound) } };
            if (sound.Model == SoundModel.Virtio)
                map.AddVirtioOptions(sound.Driver);
            map.Add("id", alias);
            if (!HasCodecs(sound.Model))
                map.Add("audiodev", audio);
            if (sound.Model == SoundModel.Usb)
                map.Add("multi", sound.MultiChannel);
            if (sound.Model == SoundModel.Virtio)
                map.Add("streams", (long)(sound.Streams?.Value ?? 2));
            plan.Device(map.AddPlace(plan.Guest, sound));
            if (HasCodecs(sound.Model))
                PlanCodecs(plan, sound, alias, audio);
        }
    }

    private static void PlanCodecs(PlanBuilder plan, Sound sound, string alias, string audio)
    {
        var codecs = sound.Codecs.Select(codec => codec.Type).DefaultIfEmpty(SoundCodecType.Duplex);
        var number = 0;
        foreach (var codec in codecs)
        {
            var driver = codec switch
            {
                SoundCodecType.Micro => "hda-micro",
                SoundCodecType.Output => "hda-output",
                _ => "hda-duplex",
            };
            plan.Device(
                new QemuMap
                {
                    { "driver", driver },
                    { "id", $"{alias}-codec{number}" },
                    { "bus", $"{alias}.0" },
                    { "cad", number },
                    { "audiodev", audio },
                }
            );
            number++;
        }
    }

    private static bool HasCodecs(SoundModel model) => model is SoundModel.Ich6 or SoundModel.Ich9;

    private static string DriverOf(Sound sound) =>
        sound.Model switch
        {
            SoundModel.Sb16 => "sb16",
            SoundModel.Es1370 => "ES1370",
            SoundModel.Ac97 => "AC97",
            SoundModel.Ich6 => "intel-hda",
            SoundModel.Ich9 => "ich9-intel-hda",
            SoundModel.Usb => "usb-audio",
            SoundModel.Virtio => DeviceProperties.VirtioDriverName(
                "virtio-sound",
                sound.Address,
                null
            ),
            _ => throw Problems.Unsupported(sound, "QEMU has no such sound card"),
        };
}
