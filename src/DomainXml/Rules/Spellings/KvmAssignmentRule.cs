using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4905: the way in which KVM once handed devices to guests, which kernels no longer have.</summary>
internal sealed class KvmAssignmentRule()
    : Rule<DomainFacts>("DX4905", DiagnosticSeverity.Warning, "hostdev")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu)
            yield break;
        foreach (var device in domain.HostDevices.OfType<PciHostDevice>())
        {
            if (device.Driver is not { Name: HostDeviceDriverName.Kvm } driver)
                continue;
            var place = Place.Of(driver, "name");
            yield return Report(
                place,
                "'kvm' is a way to hand over devices that kernels no longer have: 'vfio' took its place"
            ) with
            {
                Expected = ["vfio"],
                Suggestions = ["vfio"],
                Fix = Fixes.Write(place, "vfio", isSafe: false),
            };
        }
    }
}
