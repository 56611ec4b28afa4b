using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4115: a device is at a port of a hub that there is not.</summary>
internal sealed class UsbHubRule() : Rule<DomainFacts>("DX4115", DiagnosticSeverity.Error, "@port")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        var hubs = domain
            .Devices.OfType<Hub>()
            .Select(static hub => hub.Address)
            .OfType<UsbAddress>()
            .With(static address => address.Port is { } port ? $"{address.Bus.Value}:{port}" : null)
            .Select(static address => address.Value)
            .ToHashSet();
        // A hub without an address may get any port.
        if (
            domain
                .Devices.OfType<Hub>()
                .Any(static hub => hub.Address is not UsbAddress { Port: not null })
        )
            yield break;
        foreach (var (address, port) in domain.UsbAddresses.With(static address => address.Port))
        {
            var dot = port.LastIndexOf('.');
            if (dot < 0 || hubs.Contains($"{address.Bus.Value}:{port[..dot]}"))
                continue;
            yield return Report(
                Place.Of(address, "port"),
                $"'{port}' is a port of a hub, but there is no hub at port {port[..dot]} of USB bus {address.Bus.Value}",
                $"Add <hub type='usb'> at that port, or use a port of the bus itself."
            );
        }
    }
}
