namespace DomainXml.Rules;

/// <summary>DX4113: a device needs USB, but the definition says that there is none.</summary>
internal sealed class DisabledUsbRule()
    : Rule<DomainFacts>("DX4113", DiagnosticSeverity.Error, "controller")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        var controllers = UsbFacts.Controllers(domain).ToList();
        if (controllers.FirstOrDefault(UsbFacts.IsNone) is not { } none)
            yield break;
        foreach (
            var device in controllers
                .Where(other => !UsbFacts.IsNone(other))
                .Concat<Models.IDeviceIdentity>(UsbFacts.Devices(domain))
        )
        {
            yield return Report(
                Place.Of(device),
                $"<{device.Element.Name.LocalName}> needs USB, which model='none' {Place.Of(none, "model").OnLine} turns off",
                "Remove the device, or the controller of model 'none'."
            );
        }
    }
}
