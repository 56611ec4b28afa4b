using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Drivers;

/// <summary>The domains that the connections of <see cref="InMemoryDriver"/> share. Thread-safe.</summary>
public sealed class InMemoryHost
{
    internal Dictionary<Guid, InMemoryDomain> Domains { get; } = [];

    internal Lock Gate { get; } = new();
}

/// <summary>A domain of an <see cref="InMemoryHost"/>; its gate guards it.</summary>
internal sealed class InMemoryDomain(DomainHandle handle, SourceDocument definition)
{
    public DomainHandle Handle { get; } = handle;

    public SourceDocument Definition { get; } = definition;

    public DomainState State { get; set; } = DomainState.Starting;

    public TaskCompletionSource Ended { get; } =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Domain View => DeviceNames.ReadDomain(Definition);
}

/// <summary>
/// A driver without a hypervisor, for tests of programs that use drivers: guests do at once what they are asked, and
/// nothing outlives the <see cref="InMemoryHost"/>. It has no consoles.
/// </summary>
/// <param name="host">Where the domains live; several connections may share one.</param>
public sealed class InMemoryDriver(InMemoryHost host) : IDomainDriver
{
    private bool _isDisposed;

    /// <inheritdoc/>
    public DriverFeatures Features =>
        DriverFeatures.ShutDown
        | DriverFeatures.Reset
        | DriverFeatures.Pause
        | DriverFeatures.Hotplug;

    /// <inheritdoc/>
    public Task<IReadOnlyList<DomainStatus>> ListAsync(
        ListOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            Locked<IReadOnlyList<DomainStatus>>(() =>
                [
                    .. host
                        .Domains.Values.OrderBy(
                            domain => domain.Handle.Name,
                            StringComparer.Ordinal
                        )
                        .Select(domain => new DomainStatus(domain.Handle, domain.State)),
                ]
            )
        );

    /// <inheritdoc/>
    public async Task<DomainHandle> StartAsync(
        SourceDocument definition,
        StartOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(definition);
        options ??= new StartOptions();
        var copy = SourceDocument.Parse(definition.ToText(), definition.File);
        var view = DeviceNames.ReadDomain(copy);
        var handle = new DomainHandle(view.Uuid ??= Guid.NewGuid(), view.Name);
        AssignAliases(view);
        var domain = new InMemoryDomain(handle, copy);
        Locked(() =>
        {
            foreach (var running in host.Domains.Values)
            {
                if (running.Handle.Name == handle.Name)
                    throw DriverDiagnostics.AlreadyRunningError(
                        $"The name {handle.Name}",
                        running.Handle
                    );
                if (running.Handle == handle)
                    throw DriverDiagnostics.AlreadyRunningError(
                        $"The UUID {handle.Uuid}",
                        running.Handle
                    );
            }
            host.Domains.Add(handle.Uuid, domain);
            return true;
        });
        try
        {
            if (options.BeforeFirstInstruction is { } prepare)
                await prepare(handle, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
        catch
        {
            Remove(handle);
            throw;
        }
        if (!options.Paused)
            With(handle, running => running.State = DomainState.Running);
        return handle;
    }

    /// <inheritdoc/>
    public Task<SourceDocument> GetDefinitionAsync(
        DomainHandle domain,
        GetDefinitionOptions? options = null,
        CancellationToken cancellationToken = default
    ) => Run(() => With(domain, running => SourceDocument.Parse(running.Definition.ToText())));

    /// <inheritdoc/>
    public Task<ShutDownOutcome> ShutDownAsync(
        DomainHandle domain,
        ShutDownOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        Run(() =>
        {
            Remove(domain);
            return ShutDownOutcome.Stopped;
        });

    /// <inheritdoc/>
    public Task PowerOffAsync(
        DomainHandle domain,
        PowerOffOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        Run(() =>
        {
            Remove(domain);
            return true;
        });

    /// <inheritdoc/>
    public Task WaitForEndAsync(
        DomainHandle domain,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        Locked(() =>
                host.Domains.TryGetValue(domain.Uuid, out var running)
                    ? running.Ended.Task
                    : Task.CompletedTask
            )
            .WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public Task ResetAsync(
        DomainHandle domain,
        ResetOptions? options = null,
        CancellationToken cancellationToken = default
    ) => Run(() => With(domain, _ => true));

    /// <inheritdoc/>
    public Task PauseAsync(
        DomainHandle domain,
        PauseOptions? options = null,
        CancellationToken cancellationToken = default
    ) => Run(() => With(domain, running => running.State = DomainState.Paused));

    /// <inheritdoc/>
    public Task ResumeAsync(
        DomainHandle domain,
        ResumeOptions? options = null,
        CancellationToken cancellationToken = default
    ) => Run(() => With(domain, running => running.State = DomainState.Running));

    /// <inheritdoc/>
    public Task<string> AttachAsync(
        DomainHandle domain,
        SourceDocument device,
        AttachOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        Run(() =>
            With(
                domain,
                running =>
                {
                    var plugged = DeviceNames.Read(device);
                    var view = running.View;
                    DeviceNames.RequireUnused(view, plugged);
                    plugged.Element.Remove();
                    view.Devices.Element.Add(plugged.Element);
                    AssignAliases(view);
                    return DeviceNames.Of(plugged).First();
                }
            )
        );

    /// <inheritdoc/>
    public Task<DetachOutcome> DetachAsync(
        DomainHandle domain,
        string device,
        DetachOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        Run(() =>
            With(
                domain,
                running =>
                {
                    DeviceNames.Find(running.View, device).Element.Remove();
                    return DetachOutcome.Detached;
                }
            )
        );

    /// <inheritdoc/>
    public Task<Stream> OpenConsoleAsync(
        DomainHandle domain,
        OpenConsoleOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromException<Stream>(
            DriverDiagnostics.UnsupportedError(DriverFeatures.Console, "in-memory")
        );

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _isDisposed = true;
        return ValueTask.CompletedTask;
    }

    /// <summary>Gives each device that has none an alias: the element's name and a number that is free.</summary>
    private static void AssignAliases(Domain domain)
    {
        var devices = domain.Devices.DeviceItems.ToList();
        var taken = devices.SelectMany(DeviceNames.Of).ToHashSet(StringComparer.Ordinal);
        foreach (
            var device in devices.OfType<IDeviceIdentity>().Where(device => device.Alias is null)
        )
        {
            var kind = device.Element.Name.LocalName;
            var alias = Enumerable
                .Range(0, int.MaxValue)
                .Select(number => kind + number.ToString(CultureInfo.InvariantCulture))
                .First(taken.Add);
            device.Alias = new Alias { Name = alias };
        }
    }

    private void Remove(DomainHandle domain) =>
        With(
            domain,
            running =>
            {
                host.Domains.Remove(domain.Uuid);
                running.Ended.TrySetResult();
                return true;
            }
        );

    private T With<T>(DomainHandle domain, Func<InMemoryDomain, T> action) =>
        Locked(() =>
            host.Domains.TryGetValue(domain.Uuid, out var running)
                ? action(running)
                : throw DriverDiagnostics.NotRunningError(domain.Name)
        );

    private T Locked<T>(Func<T> action)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        lock (host.Gate)
            return action();
    }

    /// <summary>Failures belong into the task, as with drivers that really wait.</summary>
    private static Task<T> Run<T>(Func<T> action)
    {
        try
        {
            return Task.FromResult(action());
        }
        catch (Exception exception)
        {
            return Task.FromException<T>(exception);
        }
    }
}
