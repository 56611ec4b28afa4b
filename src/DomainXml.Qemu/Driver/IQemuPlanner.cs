using DomainXml.Drivers;

namespace DomainXml.Qemu.Driver;

/// <summary>Makes the plans that <see cref="QemuDriver"/> carries out; it acts on nothing but QEMU's capability probe.</summary>
internal interface IQemuPlanner
{
    /// <summary>Who the definition is about.</summary>
    /// <exception cref="DiagnosticException">The document is not a domain with a name.</exception>
    DomainHandle Identify(SourceDocument definition);

    /// <summary>Plans a start.</summary>
    /// <param name="definition">The definition; it is not changed.</param>
    /// <param name="domain">The name and UUID to start it with.</param>
    /// <param name="folder">The domain's folder, for sockets and keys.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DiagnosticException">The definition asks for what this QEMU cannot do.</exception>
    Task<PlannedStart> PlanStartAsync(
        SourceDocument definition,
        DomainHandle domain,
        DomainFolder folder,
        CancellationToken cancellationToken
    );

    /// <summary>Plans the plugging of a device into a running domain.</summary>
    /// <param name="live">The domain's definition as it is now; it is not changed.</param>
    /// <param name="device">The device.</param>
    /// <param name="folder">The domain's folder.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PlannedChange> PlanAttachAsync(
        SourceDocument live,
        SourceDocument device,
        DomainFolder folder,
        CancellationToken cancellationToken
    );

    /// <summary>Plans the unplugging of a device.</summary>
    /// <param name="live">The domain's definition as it is now; it is not changed.</param>
    /// <param name="device">The device's alias, target name or MAC address.</param>
    /// <param name="folder">The domain's folder.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PlannedChange> PlanDetachAsync(
        SourceDocument live,
        string device,
        DomainFolder folder,
        CancellationToken cancellationToken
    );
}

/// <summary>What a start needs.</summary>
/// <param name="Plan">What to run, and what must be there before.</param>
/// <param name="Definition">The definition with everything filled in.</param>
internal sealed record PlannedStart(LaunchPlan Plan, SourceDocument Definition);

/// <summary>A change to a running domain.</summary>
/// <param name="Plan">The monitor calls.</param>
/// <param name="Definition">The definition after the change.</param>
internal sealed record PlannedChange(HotplugPlan Plan, SourceDocument Definition);
