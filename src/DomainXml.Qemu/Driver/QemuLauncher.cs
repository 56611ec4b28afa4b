using System.Globalization;
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
        try
        {
            await StartProcessAsync(domain, plan.Command, folder, options, cancellationToken)
                .ConfigureAwait(false);
            return await QmpClient
                .ConnectAsync(monitorSocket, options.Monitor, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            KillWhatRuns(folder);
            if (exception is QmpConnectionException or QmpTimeoutException)
                throw QemuDriverDiagnostics.DoesNotAnswer(domain.Name, exception.Message);
            throw;
        }
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

    private static async Task StartProcessAsync(
        DomainHandle domain,
        CommandLine command,
        DomainFolder folder,
        QemuDriverOptions options,
        CancellationToken cancellationToken
    )
    {
        // QEMU goes to the background by itself once it is up, and says before that what is wrong.
        var background = command with
        {
            Arguments = [.. command.Arguments, "-daemonize", "-pidfile", folder.PidFile],
        };
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.StartTimeout);
        CommandResult result;
        try
        {
            result = await CommandRunner.RunAsync(background, deadline.Token).ConfigureAwait(false);
        }
        catch (CommandNotFoundException exception)
        {
            throw QemuDriverDiagnostics.ProgramNotFound(
                command.Program,
                exception.InnerException!.Message
            );
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw QemuDriverDiagnostics.DoesNotAnswer(
                domain.Name,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"it was not up within {options.StartTimeout.TotalSeconds:0.###} s."
                )
            );
        }
        if (!result.Succeeded)
            throw QemuDriverDiagnostics.Died(domain.Name, result.ExitCode, result.Error);
        var process =
            FindStarted(folder)
            ?? throw QemuDriverDiagnostics.Died(domain.Name, result.ExitCode, result.Error);
        await File.WriteAllTextAsync(folder.ProcessFile, process.ToString(), cancellationToken)
            .ConfigureAwait(false);
    }

    private static ProcessIdentity? FindStarted(DomainFolder folder)
    {
        try
        {
            return int.TryParse(
                File.ReadAllText(folder.PidFile).Trim(),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var processId
            )
                ? ProcessIdentity.Find(processId)
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static void KillWhatRuns(DomainFolder folder) =>
        (folder.FindProcess() ?? FindStarted(folder))?.Kill();
}
