namespace DomainXml.Rules;

/// <summary>DX4112: a device is on a USB bus that no controller makes.</summary>
internal sealed class MissingUsbBusRule()
    : Rule<DomainFacts>("DX4112", DiagnosticSeverity.Error, "address")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu || domain.UsbAddresses.Count == 0)
            yield break;
        var controllers = UsbFacts.Controllers(domain).ToList();
        // Controllers without a number get one that is not known here; bus 0 is there without being asked for.
        if (controllers.Any(static controller => controller.Index is null))
            yield break;
        var buses = controllers
            .Select(static controller => (ulong)controller.Index!.Value)
            .ToHashSet();
        foreach (
            var (address, bus) in domain.UsbAddresses.With(static address =>
                (ulong?)address.Bus.Value
            )
        )
        {
            if (bus > 0 && !buses.Contains(bus))
            {
                yield return Report(
                    Place.Of(address, "bus"),
                    $"'{bus}' is no USB bus: no USB controller has that index",
                    $"Add <controller type='usb' index='{bus}'/>, or name another bus."
                );
            }
        }
    }
}
