using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using DomainXml.Commands;
using DomainXml.Drivers;
using DomainXml.Qemu.Qmp;

namespace DomainXml.Qemu.Driver;

/// <summary>Starts QEMU in the background and hands over its monitor; when that fails, nothing is left behind.</summary>
internal static class QemuLauncher
{
    private const int MaxSocketPathBytes = 107;
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(5);

    /// <summary>Runs what the plan says; QEMU has then not executed any guest instruction yet.</summary>
    /// <param name="domain">The domain, for messages.</param>
    /// <param name="plan">What to run.</param>
    /// <param name="folder">The domain's folder, which exists.</param>
    /// <param name="options">Limits.</param>
    /// <param name="cancellationToken">Gives up; QEMU is ended.</param>
    public static async Task<QmpClient> LaunchAsync(
        DomainHandle domain,
        LaunchPlan plan,
        DomainFolder folder,
        QemuDriverOptions options,
        CancellationToken cancellationToken
    )
    {
        var monitorSocket =
            plan.MonitorSocket
            ?? throw new ArgumentException("The plan has no monitor socket.", nameof(plan));
        foreach (var path in plan.Consoles.Select(console => console.Socket).Append(monitorSocket))
        {
            if (Encoding.UTF8.GetByteCount(path) > MaxSocketPathBytes)
                throw QemuDriverDiagnostics.SocketPathTooLong(path);
        }
        Prepare(plan);
        BackgroundProcess process;
        try
        {
            process = BackgroundProcess.Start(plan.Command, folder.LogFile);
        }
        catch (CommandNotFoundException exception)
        {
            throw QemuDriverDiagnostics.ProgramNotFound(
                plan.Command.Program,
                exception.InnerException!.Message
            );
        }
        try
        {
            var monitor = await ConnectAsync(
                    domain,
                    process,
                    monitorSocket,
                    folder,
                    options,
                    cancellationToken
                )
                .ConfigureAwait(false);
            var identity =
                ProcessIdentity.Find(process.ProcessId)
                ?? throw new QmpConnectionException("QEMU has ended.");
            await File.WriteAllTextAsync(folder.ProcessFile, identity.ToString(), cancellationToken)
                .ConfigureAwait(false);
            return monitor;
        }
        catch (Exception exception)
        {
            if (exception is QmpConnectionException or QmpTimeoutException)
            {
                // A QEMU that ends at start may have opened its monitor before.
                throw await HasEndedAsync(process).ConfigureAwait(false)
                    ? Died(domain, process, folder)
                    : QemuDriverDiagnostics.DoesNotAnswer(domain.Name, exception.Message);
            }
            throw;
        }
        finally
        {
            if (folder.FindProcess() is null)
                await EndAsync(process).ConfigureAwait(false);
        }
    }

    /// <summary>Connects to the monitor as soon as QEMU listens there.</summary>
    private static async Task<QmpClient> ConnectAsync(
        DomainHandle domain,
        BackgroundProcess process,
        string socket,
        DomainFolder folder,
        QemuDriverOptions options,
        CancellationToken cancellationToken
    )
    {
        var deadline = Environment.TickCount64 + (long)options.StartTimeout.TotalMilliseconds;
        while (true)
        {
            try
            {
                if (File.Exists(socket))
                    return await QmpClient
                        .ConnectAsync(socket, options.Monitor, cancellationToken)
                        .ConfigureAwait(false);
            }
            catch (QmpConnectionException exception)
                when (exception.InnerException
                        is SocketException { SocketErrorCode: SocketError.ConnectionRefused }
                )
            {
                // The socket is there a moment before QEMU listens on it.
            }
            if (
                await Task.WhenAny(process.Exit, Task.Delay(PollInterval, cancellationToken))
                    .ConfigureAwait(false) == process.Exit
            )
                throw Died(domain, process, folder);
            cancellationToken.ThrowIfCancellationRequested();
            if (Environment.TickCount64 > deadline)
            {
                throw QemuDriverDiagnostics.DoesNotAnswer(
                    domain.Name,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"it was not up within {options.StartTimeout.TotalSeconds:0.###} s."
                    )
                );
            }
        }
    }

    private static DiagnosticException Died(
        DomainHandle domain,
        BackgroundProcess process,
        DomainFolder folder
    ) => QemuDriverDiagnostics.Died(domain.Name, process.Exit.Result, folder.ReadLog());

    private static async Task<bool> HasEndedAsync(BackgroundProcess process) =>
        await Task.WhenAny(process.Exit, Task.Delay(TimeSpan.FromSeconds(1))).ConfigureAwait(false)
        == process.Exit;

    private static async Task EndAsync(BackgroundProcess process)
    {
        ProcessIdentity.Find(process.ProcessId)?.Kill();
        await process.Exit.ConfigureAwait(false);
    }

    private static void Prepare(LaunchPlan plan)
    {
        foreach (var path in plan.Folders)
            DomainFolder.CreatePrivate(path);
        foreach (var file in plan.Files)
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.Write,
            };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var stream = new FileStream(file.Path, options);
            stream.Write(RandomNumberGenerator.GetBytes(file.RandomBytes));
        }
    }
}
