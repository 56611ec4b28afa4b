using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>
/// Converts definitions of domains to what QEMU needs to run them. Pure: the same input always gives the same output,
/// and nothing outside is read or changed. Thread-safe.
/// </summary>
public static class QemuConverter
{
    /// <summary>
    /// The definition with everything filled in that it leaves open: machine, controllers, models, addresses, aliases.
    /// The definition itself stays as it is.
    /// </summary>
    /// <param name="domain">The definition.</param>
    /// <param name="qemu">The QEMU that is to run it.</param>
    /// <param name="host">The host that it is to run on.</param>
    /// <exception cref="DiagnosticException">It asks for what this QEMU or machine can't do, or lacks a necessary part.</exception>
    public static Domain Resolve(Domain domain, QemuCapabilities qemu, HostInventory host)
    {
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(qemu);
        ArgumentNullException.ThrowIfNull(host);
        return Resolver.Resolve(domain, qemu, host).Domain;
    }

    /// <summary>
    /// The definition of a domain that runs, as it was resolved for its start: what its devices are called and where
    /// they are stays, and what is only known of a running domain is filled in.
    /// </summary>
    /// <inheritdoc cref="Resolve"/>
    /// <param name="live">The definition.</param>
    /// <param name="qemu">The QEMU that runs it.</param>
    /// <param name="host">The host that it runs on.</param>
    internal static Domain ResolveLive(Domain live, QemuCapabilities qemu, HostInventory host) =>
        Resolver.ResolveLive(live, qemu, host).Domain;

    /// <summary>The plan that starts the domain.</summary>
    /// <inheritdoc cref="Resolve"/>
    /// <param name="domain">The definition.</param>
    /// <param name="qemu">The QEMU that is to run it.</param>
    /// <param name="host">The host that it is to run on.</param>
    public static LaunchPlan Plan(Domain domain, QemuCapabilities qemu, HostInventory host)
    {
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(qemu);
        ArgumentNullException.ThrowIfNull(host);
        return LaunchPlanner.Plan(Resolver.Resolve(domain, qemu, host));
    }

    /// <summary>
    /// Writes into a resolved definition the numbers that its disk images have at start, so that they keep them while the
    /// domain runs and disks come and go.
    /// </summary>
    internal static void NumberImages(Domain resolved)
    {
        foreach (
            var image in DiskNodes.NumberImages(resolved.Devices).Values.SelectMany(chain => chain)
        )
            image.LiveNumber = image.Number;
    }

    /// <summary>The plan that plugs a device into a running domain.</summary>
    /// <param name="live">The domain as it runs: resolved, with what was plugged in since.</param>
    /// <param name="device">The device.</param>
    /// <param name="qemu">The QEMU that runs it.</param>
    /// <param name="host">The host that it runs on.</param>
    /// <exception cref="DiagnosticException">It has no free place for the device, or the device cannot be made.</exception>
    public static DomainChange PlanAttach(
        Domain live,
        IDevice device,
        QemuCapabilities qemu,
        HostInventory host
    )
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(qemu);
        ArgumentNullException.ThrowIfNull(host);
        return HotplugPlanner.Attach(live, device, qemu, host);
    }

    /// <summary>The plan that changes a device of a running domain, which stays plugged in.</summary>
    /// <inheritdoc cref="PlanAttach"/>
    /// <param name="live">The domain as it runs: resolved, with what was plugged in since.</param>
    /// <param name="device">How the device is to be.</param>
    /// <param name="qemu">The QEMU that runs it.</param>
    /// <param name="host">The host that it runs on.</param>
    public static DomainChange PlanUpdate(
        Domain live,
        IDevice device,
        QemuCapabilities qemu,
        HostInventory host
    )
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(qemu);
        ArgumentNullException.ThrowIfNull(host);
        return LiveUpdates.Update(live, device, qemu, host);
    }

    /// <summary>The plan that unplugs a device from a running domain.</summary>
    /// <inheritdoc cref="PlanAttach"/>
    /// <param name="live">The domain as it runs: resolved, with what was plugged in since.</param>
    /// <param name="device">One of its devices.</param>
    /// <param name="qemu">The QEMU that runs it.</param>
    /// <param name="host">The host that it runs on.</param>
    public static DomainChange PlanDetach(
        Domain live,
        IDevice device,
        QemuCapabilities qemu,
        HostInventory host
    )
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(qemu);
        ArgumentNullException.ThrowIfNull(host);
        return HotplugPlanner.Detach(live, device, qemu, host);
    }
}
