using DomainXml.Drivers;
using DomainXml.Qemu.Qmp;

namespace DomainXml.Qemu.Driver;

// How the driver finds its domains, keeps other processes off them, and talks to their monitors.
public sealed partial class QemuDriver
{
    /// <summary>A running domain that this process alone works on until it is disposed.</summary>
    private sealed record OpenedDomain(
        DomainHandle Handle,
        DomainFolder Folder,
        ProcessIdentity Process,
        FolderLock Lock
    ) : IDisposable
    {
        public void Dispose() => Lock.Dispose();
    }

    private void CreateStateFolder()
    {
        try
        {
            DomainFolder.CreatePrivate(_stateFolder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw QemuDriverDiagnostics.CannotUseState(_stateFolder, exception.Message);
        }
    }

    private async Task<FolderLock> LockAsync(
        string path,
        string name,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await FolderLock
                    .TakeAsync(path, _options.LockTimeout, cancellationToken)
                    .ConfigureAwait(false)
                ?? throw QemuDriverDiagnostics.StillBusy(name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw QemuDriverDiagnostics.CannotUseState(_stateFolder, exception.Message);
        }
    }

    /// <summary>The folder and process of a running domain.</summary>
    private (DomainFolder Folder, ProcessIdentity Process) Find(DomainHandle domain)
    {
        var folder = DomainFolder.For(_stateFolder, domain.Name);
        if (folder.FindProcess() is not { } process || TryIdentify(folder) != domain)
            throw DriverDiagnostics.NotRunningError(domain.Name);
        return (folder, process);
    }

    private async Task<OpenedDomain> OpenAsync(
        DomainHandle domain,
        CancellationToken cancellationToken
    )
    {
        var (folder, _) = Find(domain);
        var held = await LockAsync(folder.LockFile, domain.Name, cancellationToken)
            .ConfigureAwait(false);
        try
        {
            // It may have ended, or another may have taken its name, while we waited.
            var (_, process) = Find(domain);
            return new OpenedDomain(domain, folder, process, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Removes what a domain left that has ended, unless someone works on it.</summary>
    private static async Task ReapAsync(DomainFolder folder, CancellationToken cancellationToken)
    {
        using var held = await FolderLock
            .TakeAsync(folder.LockFile, TimeSpan.Zero, cancellationToken)
            .ConfigureAwait(false);
        if (held is null || folder.FindProcess() is not null)
            return;
        folder.Remove();
        File.Delete(folder.LockFile);
    }

    private IEnumerable<DomainHandle> RunningDomains() =>
        DomainFolder
            .FindAll(_stateFolder)
            .Where(folder => folder.FindProcess() is not null)
            .Select(TryIdentify)
            .OfType<DomainHandle>();

    private DomainHandle? TryIdentify(DomainFolder folder)
    {
        try
        {
            return _planner.Identify(SourceDocument.Load(folder.DefinitionFile));
        }
        catch (DiagnosticException)
        {
            // It is being started or removed at this moment.
            return null;
        }
    }

    private static async Task<DomainState> QueryStateAsync(
        DomainFolder folder,
        CancellationToken cancellationToken
    )
    {
        using var held = await FolderLock
            .TakeAsync(folder.LockFile, ListPatience, cancellationToken)
            .ConfigureAwait(false);

        // Whoever works on it has the monitor, which serves one at a time; a domain that is worked on runs.
        if (held is null)
            return DomainState.Running;
        try
        {
            await using var monitor = await QmpClient
                .ConnectAsync(folder.MonitorSocket, ImpatientMonitor, cancellationToken)
                .ConfigureAwait(false);
            var status = await monitor
                .ExecuteAsync("query-status", cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            return status.GetProperty("status").GetString() switch
            {
                "running" => DomainState.Running,
                "prelaunch" or "inmigrate" => DomainState.Starting,
                "guest-panicked" or "internal-error" or "io-error" or "shutdown" =>
                    DomainState.Crashed,
                _ => DomainState.Paused,
            };
        }
        catch (Exception exception)
            when (exception is QmpConnectionException or QmpTimeoutException or QmpErrorException)
        {
            return DomainState.Unresponsive;
        }
    }

    private Task<QmpClient> ConnectAsync(
        OpenedDomain domain,
        CancellationToken cancellationToken
    ) => ConnectAsync(domain.Handle.Name, domain.Folder, cancellationToken);

    private async Task<QmpClient> ConnectAsync(
        string name,
        DomainFolder folder,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await QmpClient
                .ConnectAsync(folder.MonitorSocket, _options.Monitor, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (QmpConnectionException exception)
        {
            throw folder.FindProcess() is null
                ? DriverDiagnostics.NotRunningError(name)
                : QemuDriverDiagnostics.DoesNotAnswer(name, exception.Message);
        }
    }

    private async Task ExecuteAsync(
        DomainHandle domain,
        string command,
        CancellationToken cancellationToken
    )
    {
        ThrowIfDisposed();
        using var opened = await OpenAsync(domain, cancellationToken).ConfigureAwait(false);
        await ExecuteAsync(opened, command, cancellationToken).ConfigureAwait(false);
    }

    private async Task ExecuteAsync(
        OpenedDomain domain,
        string command,
        CancellationToken cancellationToken
    )
    {
        await using var monitor = await ConnectAsync(domain, cancellationToken)
            .ConfigureAwait(false);
        await ExecuteAsync(monitor, domain.Handle.Name, command, cancellationToken)
            .ConfigureAwait(false);
    }

    private static async Task ExecuteAsync(
        QmpClient monitor,
        string name,
        string command,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await monitor
                .ExecuteAsync(command, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
        }
        catch (QmpErrorException refused)
        {
            throw QemuDriverDiagnostics.CommandRefused(name, command, refused);
        }
        catch (Exception exception)
            when (exception is QmpConnectionException or QmpTimeoutException)
        {
            throw QemuDriverDiagnostics.DoesNotAnswer(name, exception.Message);
        }
    }

    /// <summary>Lets the guest run its first instruction, over the given monitor or, where it was given up, a new one.</summary>
    private async Task ContinueAsync(
        DomainFolder folder,
        DomainHandle domain,
        QmpClient monitor,
        CancellationToken cancellationToken
    )
    {
        if (!monitor.Ended.IsCompleted)
        {
            await ExecuteAsync(monitor, domain.Name, "cont", cancellationToken)
                .ConfigureAwait(false);
            return;
        }
        await using var again = await ConnectAsync(domain.Name, folder, cancellationToken)
            .ConfigureAwait(false);
        await ExecuteAsync(again, domain.Name, "cont", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks QEMU to end. A QEMU that does not answer is the caller's to kill.</summary>
    private static async Task TryQuitAsync(DomainFolder folder, CancellationToken cancellationToken)
    {
        try
        {
            await using var monitor = await QmpClient
                .ConnectAsync(folder.MonitorSocket, ImpatientMonitor, cancellationToken)
                .ConfigureAwait(false);
            await monitor
                .ExecuteAsync("quit", cancellationToken: cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception is QmpConnectionException or QmpTimeoutException or QmpErrorException)
        {
            // It may have ended before it answered.
        }
    }
}
