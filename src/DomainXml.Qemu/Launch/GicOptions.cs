using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The version of ARM's interrupt controller.</summary>
internal static class GicOptions
{
    /// <summary>
    /// Fills in the version. An emulated guest keeps version 2, which every guest knows; one that KVM runs has the
    /// newest that the host's kernel provides.
    /// </summary>
    public static void Complete(Guest guest)
    {
        if (!guest.Traits.HasGic)
            return;
        var features = guest.Domain.Features ??= new Features();
        var controller = features.Gic ??= new InterruptController();
        controller.Version ??=
            guest.IsKvm && guest.Qemu.GicVersions.Contains(3) ? GicVersion.V3 : GicVersion.V2;
    }

    public static string ToQemu(GicVersion version) =>
        version switch
        {
            GicVersion.V2 => "2",
            GicVersion.V3 => "3",
            _ => "host",
        };
}
