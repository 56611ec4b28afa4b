using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>
/// The facts that make one machine family differ from another: its buses, what it has without being asked, and what
/// stands for a model that a definition leaves open. Immutable data; <see cref="MachineCatalog"/> has one for each family.
/// </summary>
internal sealed record MachineTraits
{
    /// <summary>What QEMU calls the PCI bus that the machine has from the start.</summary>
    public string RootName { get; init; } = "pci.0";

    /// <summary>How a virtio device without an address is connected.</summary>
    public VirtioTransport Transport { get; init; }

    /// <summary>Whether all virtio devices follow one that the definition gives memory-mapped registers.</summary>
    public bool FollowsMmio { get; init; }

    /// <summary>Whether the machine has a USB controller that nobody asked for.</summary>
    public bool HasUsb { get; init; }

    /// <summary>Models for that USB controller, where they are not those of every controller that names none.</summary>
    public IReadOnlyList<UsbControllerModel> BuiltInUsb { get; init; } = [];

    /// <summary>Models for a USB controller that names none, the best first; the first that QEMU has counts.</summary>
    public IReadOnlyList<UsbControllerModel> Usb { get; init; } =
    [UsbControllerModel.Piix3Uhci, UsbControllerModel.PciOhci];

    /// <summary>Better models for a definition that no guest depends on yet.</summary>
    public IReadOnlyList<UsbControllerModel> UsbOfNewDefinitions { get; init; } = [];

    /// <summary>Whether the machine has a balloon that nobody asked for.</summary>
    public bool HasBalloon { get; init; }

    /// <summary>The bus of a keyboard or mouse that names none.</summary>
    public InputBus KeyboardBus { get; init; } = InputBus.Usb;

    /// <summary>The bus of a tablet that names none.</summary>
    public InputBus TabletBus { get; init; } = InputBus.Usb;

    /// <summary>Whether the machine has a PS/2 keyboard and mouse built in.</summary>
    public bool HasPs2 { get; init; }

    /// <summary>Whether a guest with a display gets a USB keyboard and mouse.</summary>
    public bool HasUsbInputs { get; init; }

    /// <summary>The kind of serial port that a plain one is; null where the machine has ports of its own kind.</summary>
    public CharacterTargetType? SerialType { get; init; }

    /// <summary>The model of the serial ports that belong to the machine itself.</summary>
    public SerialModelName? SystemSerial { get; init; }

    /// <summary>How the guest says that it has crashed.</summary>
    public PanicModel Panic { get; init; } = PanicModel.Isa;

    /// <summary>Whether the machine always has that way.</summary>
    public bool HasPanic { get; init; }

    /// <summary>The model of a network interface that names none; null for the best that QEMU has.</summary>
    public string? Network { get; init; }

    /// <summary>Whether network interfaces can be part of the board, beside the buses.</summary>
    public bool HasBoardNetwork { get; init; }

    /// <summary>The model of a graphics card that names none; null for the best that QEMU has.</summary>
    public VideoModelType? Video { get; init; }

    /// <summary>The model of a SCSI adapter that names none; null for the best that QEMU has.</summary>
    public ScsiControllerModel? Scsi { get; init; }

    /// <summary>The model of a TPM that names none.</summary>
    public TpmModel Tpm { get; init; } = TpmModel.TpmTis;

    /// <summary>What QEMU calls the TPM of model <c>tpm-tis</c> on this machine.</summary>
    public string TpmTisDriver { get; init; } = "tpm-tis";

    /// <summary>What sizes of memory are a multiple of, in bytes.</summary>
    public ulong MemoryStep { get; init; } = 1024 * 1024;

    /// <summary>Whether more PCI buses are further host bridges, beside the first.</summary>
    public bool HasManyRoots { get; init; }

    /// <summary>Whether the definition can choose the version of the interrupt controller.</summary>
    public bool HasGic { get; init; }

    /// <summary>Whether QEMU is told by an option of its own that ACPI is to be off, where machines don't take that.</summary>
    public bool HasAcpiSwitch { get; init; }
}

/// <summary>How a machine's virtio devices are connected.</summary>
internal enum VirtioTransport
{
    /// <summary>As PCI devices.</summary>
    Pci,

    /// <summary>As channel devices.</summary>
    Ccw,

    /// <summary>By memory-mapped registers.</summary>
    Mmio,
}
