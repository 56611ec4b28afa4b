using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4015: one device of the host is handed to the guest twice.</summary>
internal sealed class DuplicateHostDeviceRule()
    : DuplicateRule<DomainFacts, string>("DX4015", DiagnosticSeverity.Error, "hostdev")
{
    protected override string Help => "Remove one of them.";

    protected override IEnumerable<(string Value, Place Place)> ValuesOf(DomainFacts domain) =>
        domain
            .HostDevices.With(NameOf)
            .Select(device => (device.Value, Place.Of(device.View.Element.Element("source")!)));

    protected override string Message(string value, Place first) =>
        $"The host's {value} is handed over twice, first {first.OnLine}";

    // USB devices may be named by their maker and product alone, and there can be several of those.
    private static string? NameOf(HostDevice device) =>
        device switch
        {
            PciHostDevice { Source.Address: var pci } =>
                $"PCI device {pci.Domain?.Value ?? 0:x4}:{pci.Bus?.Value ?? 0:x2}:{pci.Slot?.Value ?? 0:x2}.{pci.Function?.Value ?? 0:x}",
            UsbHostDevice { Source.Address: { } usb } =>
                $"USB device at '{usb.Element.Attribute("bus")?.Value}:{usb.Element.Attribute("device")?.Value ?? usb.Element.Attribute("port")?.Value}'",
            MediatedHostDevice mediated =>
                $"mediated device '{mediated.Source.Address.Element.Attribute("uuid")?.Value}'",
            _ => null,
        };
}
