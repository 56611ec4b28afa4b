using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>USB controllers. A USB 2 controller of the ICH9 family comes with companions for the older speeds.</summary>
internal static class UsbControllers
{
    /// <summary>The model of a controller that names none: what the machine would have, among what QEMU has.</summary>
    public static UsbControllerModel? DefaultModel(Guest guest)
    {
        var traits = guest.Traits;
        return FirstOf(
            guest,
            guest.Host.IsNewDefinition ? [.. traits.UsbOfNewDefinitions, .. traits.Usb] : traits.Usb
        );
    }

    /// <summary>The model of the controller that a machine has although its definition has none.</summary>
    public static UsbControllerModel? ImplicitModel(Guest guest) =>
        FirstOf(guest, guest.Traits.BuiltInUsb) ?? DefaultModel(guest);

    private static UsbControllerModel? FirstOf(
        Guest guest,
        IReadOnlyList<UsbControllerModel> candidates
    )
    {
        foreach (var candidate in candidates)
        {
            if (guest.Qemu.HasType(DriverOf(candidate)))
                return candidate;
        }
        return null;
    }

    public static bool IsCompanion(UsbControllerModel? model) =>
        model
            is UsbControllerModel.Ich9Uhci1
                or UsbControllerModel.Ich9Uhci2
                or UsbControllerModel.Ich9Uhci3;

    /// <summary>Gives companions the port of their master at which they begin: two ports each.</summary>
    public static void CompleteCompanions(Resolution resolution)
    {
        foreach (var usb in resolution.Controllers<UsbController>())
        {
            if (IsCompanion(usb.Model) && usb.Master is null)
                usb.Master = new UsbCompanion { StartPort = CompanionFunction(usb.Model) * 2 + "" };
        }
    }

    public static PciNeed PciNeed(Guest guest, UsbController usb)
    {
        var connection = usb.Model is UsbControllerModel.NecXhci or UsbControllerModel.QemuXhci
            ? DeviceProperties.ExpressIfPossible(guest)
            : DeviceProperties.Legacy;
        if (!IsCompanion(usb.Model) && usb.Model != UsbControllerModel.Ich9Ehci1)
            return new PciNeed(usb, connection);
        // Master and companions are functions of one slot.
        var family = guest
            .Devices.Controllers.OfType<UsbController>()
            .FirstOrDefault(other =>
                other != usb && other.Index == usb.Index && other.Address is PciDeviceAddress
            );
        return new PciNeed(usb, connection | PciConnection.SharesSlot)
        {
            Function = IsCompanion(usb.Model) ? CompanionFunction(usb.Model) : 7,
            Beside = family,
        };
    }

    public static void Plan(PlanBuilder plan, UsbController usb)
    {
        if (usb.Model is null or UsbControllerModel.None)
            return;
        var properties = new QemuMap { { "driver", DriverOf(usb.Model.Value) } };
        if (usb.Ports is { } ports)
            properties.Add("p2", (long)ports).Add("p3", (long)ports);
        if (IsCompanion(usb.Model))
        {
            properties
                .Add("masterbus", $"{Guest.AliasOf(usb)}.0")
                .Add(
                    "firstport",
                    long.Parse(
                        usb.Master?.StartPort ?? "0",
                        System.Globalization.CultureInfo.InvariantCulture
                    )
                );
        }
        else
        {
            properties.Add("id", Guest.AliasOf(usb));
        }
        plan.Device(properties.AddPlace(plan.Guest, usb));
    }

    /// <summary>How many ports a controller has for devices.</summary>
    public static int PortsOf(UsbController usb) =>
        usb.Model switch
        {
            UsbControllerModel.Piix3Uhci
            or UsbControllerModel.Piix4Uhci
            or UsbControllerModel.Vt82c686bUhci => 2,
            UsbControllerModel.Ehci or UsbControllerModel.Ich9Ehci1 => 6,
            UsbControllerModel.PciOhci => 3,
            UsbControllerModel.NecXhci or UsbControllerModel.QemuXhci => (int)(usb.Ports ?? 4),
            _ => 2,
        };

    public static int CompanionFunction(UsbControllerModel? model) =>
        model switch
        {
            UsbControllerModel.Ich9Uhci2 => 1,
            UsbControllerModel.Ich9Uhci3 => 2,
            _ => 0,
        };

    private static string DriverOf(UsbControllerModel model) =>
        model switch
        {
            UsbControllerModel.Piix3Uhci => "piix3-usb-uhci",
            UsbControllerModel.Piix4Uhci => "piix4-usb-uhci",
            UsbControllerModel.Ehci => "usb-ehci",
            UsbControllerModel.Ich9Ehci1 => "ich9-usb-ehci1",
            UsbControllerModel.Ich9Uhci1 => "ich9-usb-uhci1",
            UsbControllerModel.Ich9Uhci2 => "ich9-usb-uhci2",
            UsbControllerModel.Ich9Uhci3 => "ich9-usb-uhci3",
            UsbControllerModel.Vt82c686bUhci => "vt82c686b-usb-uhci",
            UsbControllerModel.PciOhci => "pci-ohci",
            UsbControllerModel.NecXhci => "nec-usb-xhci",
            _ => "qemu-xhci",
        };
}
