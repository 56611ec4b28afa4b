using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Rules;

/// <summary>The USB buses of a domain, and what sits on them.</summary>
internal static class UsbFacts
{
    public static IEnumerable<UsbController> Controllers(DomainFacts domain) =>
        domain.Controllers.OfType<UsbController>();

    /// <summary>Whether the definition says that there is to be no USB.</summary>
    public static bool IsDisabled(DomainFacts domain) => Controllers(domain).Any(IsNone);

    public static bool IsNone(UsbController controller) =>
        controller.Model == UsbControllerModel.None;

    /// <summary>Every device on a USB bus.</summary>
    public static IEnumerable<IDeviceIdentity> Devices(DomainFacts domain) =>
        domain.Devices.Where(device => device.Address is UsbAddress || IsOfUsb(device));

    private static bool IsOfUsb(IElementView device) =>
        device switch
        {
            Hub or UsbHostDevice => true,
            Disk disk => DriveFacts.BusOf(disk) == DiskBus.Usb,
            InputDevice or RedirectedDevice => device.Element.Attribute("bus")?.Value == "usb",
            _ => false,
        };
}
