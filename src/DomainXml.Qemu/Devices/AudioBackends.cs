using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Where the guest's sound goes. Displays and sound cards always have one to refer to.</summary>
internal sealed class AudioBackends : DeviceKind
{
    public override void Complete(Resolution resolution)
    {
        var devices = resolution.Devices;
        if (devices.Audios.Count > 0)
            return;
        var id = HexNumber.Parse("1", CultureInfo.InvariantCulture);
        if (devices.Graphics.Any(graphics => graphics is SpiceGraphics))
            devices.Audios.Add(new SpiceAudio { Id = id });
        else if (devices.Graphics.Any(graphics => graphics is SdlGraphics))
            devices.Audios.Add(new SdlAudio { Id = id });
        else if (
            devices.Graphics.Count == 0
            || devices.Graphics.Any(graphics => graphics is VncGraphics)
        )
            devices.Audios.Add(new NoAudio { Id = id });
    }

    public override void Plan(PlanBuilder plan)
    {
        foreach (var audio in plan.Guest.Devices.Audios)
        {
            AddEnvironment(plan, audio);
            plan.Option("-audiodev", Describe(audio).ToString());
        }
    }

    private static QemuMap Describe(Audio audio)
    {
        var map = new QemuMap
        {
            { "id", $"audio{audio.Id.Value}" },
            { "driver", DriverOf(audio) },
        }.Add("timer-period", audio.TimerPeriod?.Value);
        var (input, output) = audio switch
        {
            NoAudio item => (AudioStreams.Describe(item.Input), AudioStreams.Describe(item.Output)),
            SpiceAudio item => (
                AudioStreams.Describe(item.Input),
                AudioStreams.Describe(item.Output)
            ),
            DBusAudio item => (
                AudioStreams.Describe(item.Input),
                AudioStreams.Describe(item.Output)
            ),
            FileAudio item => (
                AudioStreams.Describe(item.Input),
                AudioStreams.Describe(item.Output)
            ),
            AlsaAudio item => (
                AudioStreams.Describe(item.Input),
                AudioStreams.Describe(item.Output)
            ),
            CoreAudio item => (
                AudioStreams.Describe(item.Input),
                AudioStreams.Describe(item.Output)
            ),
            SdlAudio item => (
                AudioStreams.Describe(item.Input),
                AudioStreams.Describe(item.Output)
            ),
            JackAudio item => (
                AudioStreams.Describe(item.Input),
                AudioStreams.Describe(item.Output)
            ),
            OssAudio item => (
                AudioStreams.Describe(item.Input),
                AudioStreams.Describe(item.Output)
            ),
            PipeWireAudio item => (
                AudioStreams.Describe(item.Input),
                AudioStreams.Describe(item.Output)
            ),
            PulseAudio item => (
                AudioStreams.Describe(item.Input),
                AudioStreams.Describe(item.Output)
            ),
            _ => (null, null),
        };
        switch (audio)
        {
            case FileAudio file:
                map.Add("path", file.Path);
                break;
            case PulseAudio pulse:
                map.Add("server", pulse.ServerName);
                break;
            case OssAudio oss:
                map.Add("try-mmap", oss.TryMemoryMap)
                    .Add("exclusive", oss.Exclusive)
                    .Add("dsp-policy", (long?)oss.DspPolicy);
                break;
        }
        return map.Add("in", input).Add("out", output);
    }

    // Some of QEMU's drivers are told by variables what their library is to use.
    private static void AddEnvironment(PlanBuilder plan, Audio audio)
    {
        switch (audio)
        {
            case SdlAudio { Driver: { } driver }:
                var name = driver switch
                {
                    SdlAudioDriver.EnlightenedSound => "esd",
                    SdlAudioDriver.Alsa => "alsa",
                    SdlAudioDriver.Arts => "arts",
                    _ => "pulseaudio",
                };
                plan.Environment.Add(new("SDL_AUDIODRIVER", name));
                break;
            case PipeWireAudio { RuntimeDirectory: { } folder }:
                plan.Environment.Add(new("PIPEWIRE_RUNTIME_DIR", folder));
                break;
        }
    }

    private static string DriverOf(Audio audio) =>
        audio switch
        {
            NoAudio => "none",
            SpiceAudio => "spice",
            DBusAudio => "dbus",
            FileAudio => "wav",
            AlsaAudio => "alsa",
            CoreAudio => "coreaudio",
            SdlAudio => "sdl",
            JackAudio => "jack",
            OssAudio => "oss",
            PipeWireAudio => "pipewire",
            PulseAudio => "pa",
            _ => throw Problems.Unsupported(audio, "QEMU has no such audio backend"),
        };
}
