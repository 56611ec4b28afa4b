using DomainXml.Drivers;

namespace DomainXml.Qemu.Driver;

/// <summary>
/// Runs domains as QEMU processes of this user, without a daemon: what is known of a domain lies in a folder, and each
/// operation asks QEMU itself. Domains outlive the program that started them. Safe for several threads and processes.
/// </summary>
public sealed partial class QemuDriver : IDomainDriver
{
    private const DriverFeatures AllFeatures =
        DriverFeatures.ShutDown
        | DriverFeatures.Reset
        | DriverFeatures.Pause
        | DriverFeatures.Hotplug
        | DriverFeatures.Console;

    private static readonly TimeSpan ListPatience = TimeSpan.FromSeconds(2);

    private static readonly Qmp.QmpClientOptions ImpatientMonitor = new()
    {
        GreetingTimeout = ListPatience,
        CommandTimeout = ListPatience,
    };

    private readonly QemuDriverOptions _options;
    private readonly IQemuPlanner _planner;
    private readonly string _stateFolder;
    private bool _isDisposed;

    internal QemuDriver(IQemuPlanner planner, QemuDriverOptions? options)
    {
        _planner = planner;
        _options = options ?? new QemuDriverOptions();
        _stateFolder = _options.StateFolder ?? QemuDriverOptions.DefaultStateFolder();
    }

    /// <summary>Opens the driver of this user's domains. Nothing is touched before the first operation.</summary>
    /// <param name="options">Where the domains are kept, and limits; null for the usual ones.</param>
    public static QemuDriver Open(QemuDriverOptions? options = null) =>
        new(new QemuPlanner(), options);

    /// <inheritdoc/>
    public DriverFeatures Features => AllFeatures;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DomainStatus>> ListAsync(
        ListOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ThrowIfDisposed();
        var found = new List<DomainStatus>();
        foreach (var folder in DomainFolder.FindAll(_stateFolder))
        {
            if (folder.FindProcess() is not { } process)
            {
                await ReapAsync(folder, cancellationToken).ConfigureAwait(false);
                continue;
            }
            if (TryIdentify(folder) is not { } domain)
                continue;
            var state = await QueryStateAsync(folder, cancellationToken).ConfigureAwait(false);
            if (process.IsAlive)
                found.Add(new DomainStatus(domain, state) { ProcessId = process.ProcessId });
        }
        return found;
    }

    /// <inheritdoc/>
    public async Task<DomainHandle> StartAsync(
        SourceDocument definition,
        StartOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(definition);
        ThrowIfDisposed();
        options ??= new StartOptions();
        var domain = _planner.Identify(definition);
        var folder = DomainFolder.For(_stateFolder, domain.Name);
        CreateStateFolder();

        // One start at a time: two domains with one UUID must not pass each other.
        using var startLock = await LockAsync(
                Path.Combine(_stateFolder, "start.lock"),
                domain.Name,
                cancellationToken
            )
            .ConfigureAwait(false);
        using var folderLock = await LockAsync(folder.LockFile, domain.Name, cancellationToken)
            .ConfigureAwait(false);
        foreach (var running in RunningDomains())
        {
            if (running.Name == domain.Name)
                throw DriverDiagnostics.AlreadyRunningError($"The name {domain.Name}", running);
            if (running.Uuid == domain.Uuid)
                throw DriverDiagnostics.AlreadyRunningError($"The UUID {domain.Uuid}", running);
        }

        folder.Remove();
        try
        {
            var planned = await _planner
                .PlanStartAsync(definition, domain, folder, cancellationToken)
                .ConfigureAwait(false);
            DomainFolder.CreatePrivate(folder.Path);
            planned.Definition.Save(folder.DefinitionFile);
            await using var monitor = await QemuLauncher
                .LaunchAsync(domain, planned.Plan, folder, _options, cancellationToken)
                .ConfigureAwait(false);
            try
            {
                if (options.BeforeFirstInstruction is { } prepare)
                {
                    // The consoles are found over the monitor, which serves one client at a time.
                    await monitor.DisposeAsync().ConfigureAwait(false);
                    await prepare(domain, cancellationToken).ConfigureAwait(false);
                }
                if (!options.Paused)
                    await ContinueAsync(folder, domain, monitor, cancellationToken)
                        .ConfigureAwait(false);
            }
            catch
            {
                folder.FindProcess()?.Kill();
                throw;
            }
            return domain;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException)
        {
            folder.Remove();
            throw QemuDriverDiagnostics.CannotUseState(folder.Path, exception.Message);
        }
        catch
        {
            folder.Remove();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<SourceDocument> GetDefinitionAsync(
        DomainHandle domain,
        GetDefinitionOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ThrowIfDisposed();
        using var opened = await OpenAsync(domain, cancellationToken).ConfigureAwait(false);
        return SourceDocument.Load(opened.Folder.DefinitionFile);
    }

    /// <inheritdoc/>
    public async Task<ShutDownOutcome> ShutDownAsync(
        DomainHandle domain,
        ShutDownOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ThrowIfDisposed();
        var timeout = (options ?? new ShutDownOptions()).Timeout;
        DomainFolder folder;
        ProcessIdentity process;
        using (var opened = await OpenAsync(domain, cancellationToken).ConfigureAwait(false))
        {
            (folder, process) = (opened.Folder, opened.Process);
            await ExecuteAsync(opened, "system_powerdown", cancellationToken).ConfigureAwait(false);
        }
        if (!await process.WaitForExitAsync(timeout, cancellationToken).ConfigureAwait(false))
            return ShutDownOutcome.Requested;
        await ReapAsync(folder, cancellationToken).ConfigureAwait(false);
        return ShutDownOutcome.Stopped;
    }

    /// <inheritdoc/>
    public async Task PowerOffAsync(
        DomainHandle domain,
        PowerOffOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ThrowIfDisposed();
        var (folder, process) = Find(domain);

        // Whoever holds the domain may wait for a QEMU that hangs: pulling the plug must work all the same.
        using (
            var held = await FolderLock
                .TakeAsync(folder.LockFile, ListPatience, cancellationToken)
                .ConfigureAwait(false)
        )
        {
            if (held is not null)
                await TryQuitAsync(folder, cancellationToken).ConfigureAwait(false);
            if (
                held is null
                || !await process
                    .WaitForExitAsync(_options.QuitTimeout, cancellationToken)
                    .ConfigureAwait(false)
            )
            {
                process.Kill();
                await process
                    .WaitForExitAsync(_options.QuitTimeout, cancellationToken)
                    .ConfigureAwait(false);
            }
        }
        await ReapAsync(folder, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task WaitForEndAsync(
        DomainHandle domain,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ThrowIfDisposed();
        var folder = DomainFolder.For(_stateFolder, domain.Name);
        if (folder.FindProcess() is not { } process || TryIdentify(folder) != domain)
            return;
        await process
            .WaitForExitAsync(Timeout.InfiniteTimeSpan, cancellationToken)
            .ConfigureAwait(false);
        await ReapAsync(folder, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task ResetAsync(
        DomainHandle domain,
        ResetOptions? options = null,
        CancellationToken cancellationToken = default
    ) => ExecuteAsync(domain, "system_reset", cancellationToken);

    /// <inheritdoc/>
    public Task PauseAsync(
        DomainHandle domain,
        PauseOptions? options = null,
        CancellationToken cancellationToken = default
    ) => ExecuteAsync(domain, "stop", cancellationToken);

    /// <inheritdoc/>
    public Task ResumeAsync(
        DomainHandle domain,
        ResumeOptions? options = null,
        CancellationToken cancellationToken = default
    ) => ExecuteAsync(domain, "cont", cancellationToken);

    /// <inheritdoc/>
    public async Task<string> AttachAsync(
        DomainHandle domain,
        SourceDocument device,
        AttachOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(device);
        ThrowIfDisposed();
        using var opened = await OpenAsync(domain, cancellationToken).ConfigureAwait(false);
        var live = SourceDocument.Load(opened.Folder.DefinitionFile);
        var planned = await _planner
            .PlanAttachAsync(live, device, opened.Folder, cancellationToken)
            .ConfigureAwait(false);
        await using var monitor = await ConnectAsync(opened, cancellationToken)
            .ConfigureAwait(false);
        await HotplugExecution
            .PlugAsync(monitor, planned.Plan, cancellationToken)
            .ConfigureAwait(false);
        planned.Definition.Save(opened.Folder.DefinitionFile);
        return planned.Plan.Alias;
    }

    /// <inheritdoc/>
    public async Task<DetachOutcome> DetachAsync(
        DomainHandle domain,
        string device,
        DetachOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(device);
        ThrowIfDisposed();
        using var opened = await OpenAsync(domain, cancellationToken).ConfigureAwait(false);
        var live = SourceDocument.Load(opened.Folder.DefinitionFile);
        var planned = await _planner
            .PlanDetachAsync(live, device, opened.Folder, cancellationToken)
            .ConfigureAwait(false);
        await using var monitor = await ConnectAsync(opened, cancellationToken)
            .ConfigureAwait(false);
        var outcome = await HotplugExecution
            .UnplugAsync(
                monitor,
                planned.Plan,
                (options ?? new DetachOptions()).Timeout,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (outcome == DetachOutcome.Detached)
            planned.Definition.Save(opened.Folder.DefinitionFile);
        return outcome;
    }

    /// <inheritdoc/>
    public async Task<Stream> OpenConsoleAsync(
        DomainHandle domain,
        OpenConsoleOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ThrowIfDisposed();
        var (folder, _) = Find(domain);
        await using var monitor = await ConnectAsync(domain.Name, folder, cancellationToken)
            .ConfigureAwait(false);
        return await QemuConsole
            .OpenAsync(monitor, domain.Name, options?.Device, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _isDisposed = true;
        return ValueTask.CompletedTask;
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_isDisposed, this);
}
