using System.Net.Sockets;
using DomainXml.Drivers;
using DomainXml.Qemu.Qmp;

namespace DomainXml.Qemu.Driver;

/// <summary>Finds the other end of a guest's serial port, console or channel, and connects to it.</summary>
internal static class QemuConsole
{
    private const string ChardevPrefix = "char";

    public static async Task<Stream> OpenAsync(
        QmpClient monitor,
        string domainName,
        string? device,
        CancellationToken cancellationToken
    )
    {
        var chardevs = await monitor
            .ExecuteAsync("query-chardev", cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        var candidates = chardevs
            .EnumerateArray()
            .Select(item =>
                (
                    Label: item.GetProperty("label").GetString()!,
                    File: item.GetProperty("filename").GetString()!
                )
            )
            .Where(item =>
                device is null
                    ? item.Label.StartsWith(ChardevPrefix + "serial", StringComparison.Ordinal)
                        || item.Label.StartsWith(
                            ChardevPrefix + "console",
                            StringComparison.Ordinal
                        )
                    : item.Label == ChardevPrefix + device
            )
            .OrderByDescending(item =>
                item.Label.StartsWith(ChardevPrefix + "serial", StringComparison.Ordinal)
            )
            .ThenBy(item => item.Label, StringComparer.Ordinal);
        foreach (var (_, file) in candidates)
        {
            if (await TryConnectAsync(file, cancellationToken).ConfigureAwait(false) is { } stream)
                return stream;
        }
        throw DriverDiagnostics.NoConsoleError(device, domainName);
    }

    // QEMU describes a backend as "pty:/dev/pts/3" or "unix:/path,server=on", with "disconnected:" before it
    // while nobody is connected (chardev/char-pty.c and char-socket.c).
    private static async Task<Stream?> TryConnectAsync(
        string backend,
        CancellationToken cancellationToken
    )
    {
        const string disconnected = "disconnected:";
        if (backend.StartsWith(disconnected, StringComparison.Ordinal))
            backend = backend[disconnected.Length..];
        if (backend.StartsWith("pty:", StringComparison.Ordinal))
            return new TerminalStream(backend["pty:".Length..]);
        if (!backend.StartsWith("unix:", StringComparison.Ordinal))
            return null;
        var path = backend["unix:".Length..];
        var options = path.IndexOf(",server", StringComparison.Ordinal);
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket
                .ConnectAsync(
                    new UnixDomainSocketEndPoint(options < 0 ? path : path[..options]),
                    cancellationToken
                )
                .ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
