namespace DomainXml.Machines;

/// <summary>
/// What the machines of a family have built in, whichever hypervisor makes them: buses, and the places of the chipset.
/// Null says that it is not known, or not the same for all of the family.
/// </summary>
internal sealed record MachineHardware
{
    /// <summary>The PCI bus that the machine has from the start.</summary>
    public RootBus Root { get; init; }

    /// <summary>Whether there is an IDE controller; none can be added to a machine without.</summary>
    public bool? HasIde { get; init; }

    /// <summary>Whether there is an ISA bus, which floppy drives and ISA serial and parallel ports sit on.</summary>
    public bool? HasIsa { get; init; }

    /// <summary>Whether a serial port that is written as one on an ISA bus is taken for the machine's own, as it once had to be written.</summary>
    public bool TakesIsaSerial { get; init; }

    /// <summary>Whether the firmware tells of a crashed guest itself, so that a panic device needs no place.</summary>
    public bool HasPanic { get; init; }

    /// <summary>Whether the firmware can describe the machine by ACPI.</summary>
    public bool? HasAcpi { get; init; }

    /// <summary>Whether a TPM of version 1.2 works.</summary>
    public bool? HasTpm12 { get; init; }

    /// <summary>The functions of the first PCI bus that belong to the chipset.</summary>
    public IReadOnlyList<ChipsetPart> Chipset { get; init; } = [];

    public static MachineHardware Of(MachineFamily family) =>
        family switch
        {
            MachineFamily.I440Fx => new MachineHardware
            {
                Root = RootBus.Pci,
                HasIde = true,
                HasIsa = true,
                HasAcpi = true,
                Chipset =
                [
                    new ChipsetPart(1, 0, "the PIIX3's ISA bridge"),
                    new ChipsetPart(1, 1, "the PIIX3's IDE controller", "ide"),
                ],
            },
            MachineFamily.Q35 => new MachineHardware
            {
                Root = RootBus.Pcie,
                HasIde = false,
                HasIsa = true,
                HasAcpi = true,
                Chipset =
                [
                    new ChipsetPart(31, 0, "the ICH9's ISA bridge"),
                    new ChipsetPart(31, 2, "the ICH9's SATA controller", "sata"),
                    new ChipsetPart(31, 3, "the ICH9's SMBus"),
                ],
            },
            MachineFamily.IsaPc => new MachineHardware { HasIde = true, HasIsa = true },
            MachineFamily.MicroVm => new MachineHardware { HasIde = false, HasIsa = true },
            MachineFamily.ArmVirt => new MachineHardware
            {
                Root = RootBus.Pcie,
                HasIde = false,
                HasIsa = false,
                HasAcpi = true,
                HasTpm12 = false,
            },
            MachineFamily.ArmVersatile => new MachineHardware
            {
                Root = RootBus.Pci,
                HasAcpi = false,
            },
            MachineFamily.ArmRealView
            or MachineFamily.ArmVersatileExpress
            or MachineFamily.ArmBoard => new MachineHardware { HasAcpi = false },
            MachineFamily.RiscVVirt or MachineFamily.LoongArchVirt => new MachineHardware
            {
                Root = RootBus.Pcie,
                HasIde = false,
                HasIsa = false,
            },
            MachineFamily.PSeries => new MachineHardware
            {
                Root = RootBus.Pci,
                HasIde = false,
                HasIsa = false,
                TakesIsaSerial = true,
                HasPanic = true,
            },
            MachineFamily.S390Ccw => new MachineHardware
            {
                Root = RootBus.Pci,
                HasIde = false,
                HasIsa = false,
                HasAcpi = false,
                HasPanic = true,
            },
            MachineFamily.PowerPc64 or MachineFamily.PciBoard => new MachineHardware
            {
                Root = RootBus.Pci,
            },
            _ => new MachineHardware(),
        };
}

/// <summary>The PCI bus that a machine has from the start.</summary>
internal enum RootBus
{
    None,

    /// <summary>Conventional PCI.</summary>
    Pci,

    /// <summary>PCI Express.</summary>
    Pcie,
}

/// <summary>A function of the first PCI bus that belongs to the chipset.</summary>
/// <param name="Slot">The slot, 0 to 31.</param>
/// <param name="Function">The function, 0 to 7.</param>
/// <param name="Name">What it is, for messages.</param>
/// <param name="ControllerType">The type of the controller with index 0 that stands for it; null for none.</param>
internal sealed record ChipsetPart(
    int Slot,
    int Function,
    string Name,
    string? ControllerType = null
);
