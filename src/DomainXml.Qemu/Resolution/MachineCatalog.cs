using DomainXml.Machines;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The facts of every machine family.</summary>
internal static class MachineCatalog
{
    private static readonly UsbControllerModel[] ModernUsb =
    [
        UsbControllerModel.QemuXhci,
        UsbControllerModel.NecXhci,
    ];

    private static readonly UsbControllerModel[] ArmUsb =
    [
        UsbControllerModel.QemuXhci,
        UsbControllerModel.Piix3Uhci,
        UsbControllerModel.PciOhci,
    ];

    private static readonly MachineTraits Pc = new()
    {
        HasUsb = true,
        HasBalloon = true,
        KeyboardBus = InputBus.Ps2,
        HasPs2 = true,
        SerialType = CharacterTargetType.IsaSerial,
        HasAcpiSwitch = true,
    };

    private static readonly MachineTraits Arm = new()
    {
        Usb = ArmUsb,
        Network = "lan9118",
        HasBoardNetwork = true,
    };

    // The machines that were made for virtual machines alone have much in common.
    private static readonly MachineTraits Virt = new()
    {
        RootName = "pcie.0",
        Usb = [.. ModernUsb, UsbControllerModel.Piix3Uhci],
        SerialType = CharacterTargetType.SystemSerial,
        SystemSerial = SerialModelName.Uart16550A,
        Network = "virtio",
        Video = VideoModelType.Virtio,
    };

    private static readonly MachineTraits PowerPc = new()
    {
        HasUsb = true,
        Usb = [UsbControllerModel.PciOhci],
        UsbOfNewDefinitions = ModernUsb,
        HasBalloon = true,
        HasUsbInputs = true,
        Video = VideoModelType.Vga,
        MemoryStep = 256 * 1024 * 1024,
    };

    public static MachineTraits Of(MachineFamily family, string architecture) =>
        family switch
        {
            MachineFamily.I440Fx => Pc,
            MachineFamily.Q35 => Pc with { RootName = "pcie.0", BuiltInUsb = ModernUsb },
            MachineFamily.IsaPc => Pc with { HasUsb = false, HasBalloon = false },
            MachineFamily.MicroVm => Pc with
            {
                HasUsb = false,
                HasBalloon = false,
                HasPs2 = false,
                HasAcpiSwitch = false,
            },
            MachineFamily.ArmVirt => Virt with
            {
                Usb = ArmUsb,
                SystemSerial = SerialModelName.Pl011,
                TpmTisDriver = "tpm-tis-device",
                HasGic = true,
                FollowsMmio = true,
                HasAcpiSwitch = true,
            },
            MachineFamily.ArmVersatile => Arm with
            {
                RootName = "pci",
                HasUsb = true,
                BuiltInUsb = [UsbControllerModel.PciOhci],
                Usb = ArmUsbOf(architecture),
                Network = "smc91c111",
            },
            MachineFamily.ArmRealView => Arm with
            {
                HasUsb = true,
                BuiltInUsb = [UsbControllerModel.PciOhci],
                Usb = ArmUsbOf(architecture),
            },
            MachineFamily.ArmVersatileExpress => Arm with
            {
                Transport = VirtioTransport.Mmio,
                Usb = ArmUsbOf(architecture),
            },
            MachineFamily.ArmBoard => Arm with { Usb = ArmUsbOf(architecture) },
            MachineFamily.RiscVVirt => Virt with { HasBalloon = true, FollowsMmio = true },
            MachineFamily.LoongArchVirt => Virt with
            {
                Usb = ModernUsb,
                Scsi = ScsiControllerModel.VirtioScsi,
            },
            MachineFamily.PSeries => PowerPc with
            {
                SerialType = CharacterTargetType.SpaprVioSerial,
                HasManyRoots = true,
                Panic = PanicModel.Pseries,
                HasPanic = true,
                Scsi = ScsiControllerModel.Ibmvscsi,
                Tpm = TpmModel.TpmSpapr,
            },
            MachineFamily.PowerPc64 => PowerPc,
            MachineFamily.PciBoard => new MachineTraits { HasUsb = true, HasBalloon = true },
            MachineFamily.S390Ccw => new MachineTraits
            {
                Transport = VirtioTransport.Ccw,
                Usb = [],
                HasBalloon = true,
                KeyboardBus = InputBus.Virtio,
                TabletBus = InputBus.Virtio,
                SerialType = CharacterTargetType.SclpSerial,
                Panic = PanicModel.S390,
                HasPanic = true,
                Network = "virtio",
                Video = VideoModelType.Virtio,
                Scsi = ScsiControllerModel.VirtioScsi,
            },
            _ => new MachineTraits(),
        };

    // The 32-bit boards keep to the controllers of their time.
    private static UsbControllerModel[] ArmUsbOf(string architecture) =>
        architecture == "aarch64"
            ? ArmUsb
            : [UsbControllerModel.Piix3Uhci, UsbControllerModel.PciOhci];
}
