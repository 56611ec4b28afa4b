using DomainXml.Machines;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Adds the devices that a machine of a family has even where its definition does not mention them.</summary>
internal static class DefaultDevices
{
    public static void Add(Resolution resolution)
    {
        var devices = resolution.Devices;
        var traits = resolution.Guest.Traits;
        Controllers.NumberPci(resolution);
        if (traits.HasUsb)
            AddUsb(resolution);
        if (resolution.Guest.Hardware.Root == RootBus.Pci)
            AddRoot(resolution, PciControllerModel.PciRoot);
        else if (resolution.Guest.Hardware.Root == RootBus.Pcie)
            AddRoot(resolution, PciControllerModel.PcieRoot);
        if (resolution.Guest.Family == MachineFamily.Q35)
            resolution.Ensure(0, () => new SataController());
        if (traits.HasPs2)
            AddKeyboardAndMouse(devices, InputBus.Ps2);
        else if (traits.HasUsbInputs && devices.Graphics.Count > 0)
            AddKeyboardAndMouse(devices, InputBus.Usb);
        if (traits.HasPanic && !devices.Panics.Any(panic => panic.Model == traits.Panic))
        {
            if (devices.Panics.FirstOrDefault(panic => panic.Model is null) is { } open)
                open.Model = traits.Panic;
            else
                devices.Panics.Add(new Panic { Model = traits.Panic });
        }
    }

    private static void AddKeyboardAndMouse(Devices devices, InputBus bus)
    {
        var isUsb = bus == InputBus.Usb;
        if (isUsb)
            AddKeyboard();
        // A tablet points as well as a mouse.
        var points = devices.Inputs.Any(input =>
            input is MouseInput mouse && mouse.Bus == bus
            || isUsb && input is TabletInput { Bus: null or InputBus.Usb }
        );
        if (!points)
            devices.Inputs.Add(new MouseInput { Bus = bus });
        if (!isUsb)
            AddKeyboard();

        void AddKeyboard()
        {
            if (
                !devices.Inputs.Any(input => input is KeyboardInput keyboard && keyboard.Bus == bus)
            )
                devices.Inputs.Add(new KeyboardInput { Bus = bus });
        }
    }

    private static void AddUsb(Resolution resolution)
    {
        if (!resolution.Controllers<UsbController>().Any())
            resolution.Insert(
                new UsbController
                {
                    Index = 0,
                    Model = UsbControllers.ImplicitModel(resolution.Guest),
                }
            );
    }

    private static void AddRoot(Resolution resolution, PciControllerModel model)
    {
        var (root, added) = resolution.Ensure(0, () => new PciController());
        if (added)
            root.Model = model;
    }
}
