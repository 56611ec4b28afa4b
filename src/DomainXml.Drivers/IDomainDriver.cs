namespace DomainXml.Drivers;

/// <summary>
/// Runs domains on one hypervisor. Every operation takes one options record and a cancellation token; a new need adds a
/// member to the record, never a second method. Implementations are safe for use by several threads, and where domains
/// outlive the process, by several processes.
/// </summary>
/// <remarks>
/// Failures are <see cref="DiagnosticException"/>s with the ids of <see cref="DriverDiagnostics"/> and of the hypervisor's
/// own. What a driver cannot do it says in <see cref="Features"/>, and refuses with
/// <see cref="DriverDiagnostics.Unsupported"/> before it touches anything. Disposing ends the connection, may be done
/// twice, and never stops a domain.
/// </remarks>
public interface IDomainDriver : IAsyncDisposable
{
    /// <summary>What this driver can do.</summary>
    DriverFeatures Features { get; }

    /// <summary>All running domains, as they are at one moment, ordered by name.</summary>
    Task<IReadOnlyList<DomainStatus>> ListAsync(
        ListOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Starts a domain. When it returns, the guest runs (or is paused, where the options say so).</summary>
    /// <param name="definition">The domain's definition; it is not changed.</param>
    /// <param name="options">How, or null for the usual way.</param>
    /// <param name="cancellationToken">Gives up; nothing is left behind.</param>
    /// <exception cref="DiagnosticException">It could not be started; nothing is left behind.</exception>
    Task<DomainHandle> StartAsync(
        SourceDocument definition,
        StartOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The definition of a running domain as it is now: what was left open filled in, plugged devices included.</summary>
    Task<SourceDocument> GetDefinitionAsync(
        DomainHandle domain,
        GetDefinitionOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Asks the guest to shut down, as the power button does, and waits for it.</summary>
    Task<ShutDownOutcome> ShutDownAsync(
        DomainHandle domain,
        ShutDownOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Pulls the plug: the guest is not asked, and may lose data. Returns when the domain is gone.</summary>
    Task PowerOffAsync(
        DomainHandle domain,
        PowerOffOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Waits until a domain is gone, for whatever reason. Returns at once where it is gone already.</summary>
    Task WaitForEndAsync(
        DomainHandle domain,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Presses the reset button: the guest starts anew and is not asked.</summary>
    Task ResetAsync(
        DomainHandle domain,
        ResetOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Holds the guest. Holding a held guest does nothing.</summary>
    Task PauseAsync(
        DomainHandle domain,
        PauseOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Lets a held guest run on. Resuming a running guest does nothing.</summary>
    Task ResumeAsync(
        DomainHandle domain,
        ResumeOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Plugs a device in.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="device">A document whose root is the device.</param>
    /// <param name="options">How, or null for the usual way.</param>
    /// <param name="cancellationToken">Gives up; what was half done is undone.</param>
    /// <returns>The device's alias, which <see cref="DetachAsync"/> takes.</returns>
    /// <exception cref="DiagnosticException">It could not be plugged in; what was half done is undone.</exception>
    Task<string> AttachAsync(
        DomainHandle domain,
        SourceDocument device,
        AttachOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Unplugs a device, and waits until the guest has let go of it.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="device">Its alias, its target name (<c>vdb</c>) or its MAC address.</param>
    /// <param name="options">How, or null for the usual way.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<DetachOutcome> DetachAsync(
        DomainHandle domain,
        string device,
        DetachOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Connects to a serial port, console or channel of the guest.</summary>
    /// <returns>A stream in both directions; it ends when the domain does.</returns>
    Task<Stream> OpenConsoleAsync(
        DomainHandle domain,
        OpenConsoleOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
