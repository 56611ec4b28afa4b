using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4168: a place in the boot order for a device that nothing can be booted from.</summary>
internal sealed class UnbootableDeviceRule()
    : Rule<DomainFacts>("DX4168", DiagnosticSeverity.Error, "hostdev")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu)
            yield break;
        foreach (var device in domain.HostDevices)
        {
            var what = device switch
            {
                MediatedHostDevice { Model: MediatedDeviceModel.VfioAp } =>
                    "a mediated device of model 'vfio-ap'",
                ScsiHostHostDevice => "a SCSI controller of the host",
                _ => null,
            };
            if (what is not null && device.Boot is { } boot)
            {
                yield return Report(
                    Place.Of(boot),
                    $"Nothing can be booted from {what}",
                    "Remove <boot>."
                ) with
                {
                    Fix = Fixes.Remove(boot.Element, isSafe: false),
                };
            }
        }
    }
}
