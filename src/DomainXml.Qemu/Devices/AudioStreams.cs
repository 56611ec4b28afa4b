using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The two directions of an audio backend.</summary>
internal static class AudioStreams
{
    public static QemuMap? Describe(IAudioStream? stream)
    {
        if (stream is null)
            return null;
        var map = new QemuMap()
            .Add("mixing-engine", stream.MixingEngine)
            .Add("fixed-settings", stream.FixedSettings)
            .Add("voices", stream.Voices?.Value)
            .Add("buffer-length", stream.BufferLength?.Value);
        if (stream.Settings is { } settings)
        {
            map.Add("frequency", settings.Frequency?.Value)
                .Add("channels", settings.Channels?.Value)
                .Add("format", FormatOf(settings.Format));
        }
        switch (stream)
        {
            case IAlsaStream alsa:
                map.Add("dev", alsa.Device);
                break;
            case IOssStream oss:
                map.Add("dev", oss.Device)
                    .Add("buffer-count", oss.BufferCount?.Value)
                    .Add("try-poll", oss.TryPoll);
                break;
            case IBufferedStream buffered:
                map.Add("buffer-count", buffered.BufferCount?.Value);
                break;
            case IJackStream jack:
                map.Add("server-name", jack.ServerName)
                    .Add("client-name", jack.ClientName)
                    .Add("connect-ports", jack.ConnectPorts)
                    .Add("exact-name", jack.ExactName);
                break;
            case INamedStream named:
                map.Add("name", named.Name)
                    .Add("stream-name", named.StreamName)
                    .Add("latency", named.Latency?.Value);
                break;
        }
        return map;
    }

    private static string? FormatOf(AudioFormat? format) =>
        format switch
        {
            AudioFormat.Signed8 => "s8",
            AudioFormat.Unsigned8 => "u8",
            AudioFormat.Signed16 => "s16",
            AudioFormat.Unsigned16 => "u16",
            AudioFormat.Signed32 => "s32",
            AudioFormat.Unsigned32 => "u32",
            AudioFormat.Float32 => "f32",
            _ => null,
        };
}
