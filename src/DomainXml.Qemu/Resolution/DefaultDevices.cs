using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Adds the devices that a machine of a family has even where its definition does not mention them.</summary>
internal static class DefaultDevices
{
    public static void Add(Resolution resolution)
    {
        var devices = resolution.Devices;
        switch (resolution.Guest.Family)
        {
            case MachineFamily.I440Fx:
                AddUsb(resolution);
                AddRoot(resolution, PciControllerModel.PciRoot);
                break;
            case MachineFamily.Virt:
                AddRoot(resolution, PciControllerModel.PcieRoot);
                break;
            case MachineFamily.Q35:
                AddUsb(resolution);
                AddRoot(resolution, PciControllerModel.PcieRoot);
                resolution.Ensure(0, () => new SataController());
                break;
        }
        if (
            resolution.Qemu.Architecture is "x86_64" or "i686"
            && resolution.Guest.Family != MachineFamily.MicroVm
        )
        {
            if (!devices.Inputs.Any(input => input is MouseInput { Bus: InputBus.Ps2 }))
                devices.Inputs.Add(new MouseInput { Bus = InputBus.Ps2 });
            if (!devices.Inputs.Any(input => input is KeyboardInput { Bus: InputBus.Ps2 }))
                devices.Inputs.Add(new KeyboardInput { Bus = InputBus.Ps2 });
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
