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
}
