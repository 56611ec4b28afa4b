using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DomainXml.Qemu.Qmp;

namespace DomainXml.Qemu;

/// <summary>
/// Capabilities that were probed earlier, so that definitions can be converted for a QEMU that is not installed.
/// A profile is a compressed recording of the probe: it is read exactly as a QEMU that answers.
/// </summary>
public static class CapabilityProfile
{
    private const string BuiltInName = "DomainXml.Qemu.Profiles.qemu-7.2-x86_64.gz";

    /// <summary>The profile that comes with this library: QEMU 7.2 for x86_64, as Debian 12 has it.</summary>
    public static Task<QemuCapabilities> LoadBuiltInAsync(
        CancellationToken cancellationToken = default
    )
    {
        var stream =
            typeof(CapabilityProfile).Assembly.GetManifestResourceStream(BuiltInName)
            ?? throw new InvalidOperationException(
                $"The assembly lacks its resource {BuiltInName}."
            );
        return LoadAsync(stream, "/usr/bin/qemu-system-x86_64", cancellationToken);
    }

    /// <summary>Reads a profile.</summary>
    /// <param name="stream">The profile; read to its end and closed.</param>
    /// <param name="emulator">The path at which the QEMU is taken to be.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <exception cref="InvalidDataException">It is not a profile.</exception>
    public static async Task<QemuCapabilities> LoadAsync(
        Stream stream,
        string emulator,
        CancellationToken cancellationToken = default
    )
    {
        using var text = new MemoryStream();
        var unpacked = new GZipStream(stream, CompressionMode.Decompress);
        await using (unpacked.ConfigureAwait(false))
            await unpacked.CopyToAsync(text, cancellationToken).ConfigureAwait(false);
        try
        {
            var conversation = RecordedQmp.Parse(text.ToArray()) is [var first, ..]
                ? first
                : throw new InvalidDataException("The profile is empty.");
            return await CapabilityProbe
                .RunAsync(conversation, emulator, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("The profile is damaged.", exception);
        }
    }

    /// <summary>Probes a QEMU and writes its profile.</summary>
    /// <param name="session">The monitor of the QEMU.</param>
    /// <param name="stream">Takes the profile; stays open.</param>
    /// <param name="cancellationToken">Ends the probe.</param>
    public static async Task SaveAsync(
        IQmpSession session,
        Stream stream,
        CancellationToken cancellationToken = default
    )
    {
        var recording = new RecordingQmp(session);
        await CapabilityProbe
            .RunAsync(recording, "", cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        var packed = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        await using (packed.ConfigureAwait(false))
        {
            var bytes = Encoding.UTF8.GetBytes(recording.ToString());
            await packed.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
    }
}
