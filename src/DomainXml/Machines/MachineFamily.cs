namespace DomainXml.Machines;

/// <summary>Machine types that share their built-in hardware.</summary>
internal enum MachineFamily
{
    /// <summary>A machine that nothing is known of but its architecture.</summary>
    Other,

    /// <summary>The classic PC: PCI, IDE, PIIX3.</summary>
    I440Fx,

    /// <summary>The modern PC: PCI Express, SATA, ICH9.</summary>
    Q35,

    /// <summary>A PC without PCI.</summary>
    IsaPc,

    /// <summary>A minimal PC.</summary>
    MicroVm,

    /// <summary>The virtual machine of ARM, of 32 or 64 bits: PCI Express, no legacy.</summary>
    ArmVirt,

    /// <summary>ARM's Versatile boards.</summary>
    ArmVersatile,

    /// <summary>ARM's RealView boards.</summary>
    ArmRealView,

    /// <summary>ARM's Versatile Express boards: virtio by memory-mapped registers.</summary>
    ArmVersatileExpress,

    /// <summary>Any other ARM board.</summary>
    ArmBoard,

    /// <summary>The virtual machine of RISC-V.</summary>
    RiscVVirt,

    /// <summary>The virtual machine of LoongArch.</summary>
    LoongArchVirt,

    /// <summary>A logical partition of a POWER server.</summary>
    PSeries,

    /// <summary>Any other machine of 64-bit PowerPC.</summary>
    PowerPc64,

    /// <summary>Machines of older architectures that have a PCI bus.</summary>
    PciBoard,

    /// <summary>A mainframe with channel devices.</summary>
    S390Ccw,
}

/// <summary>Knows machine families by the names of their machine types.</summary>
internal static class MachineFamilies
{
    public static MachineFamily Of(string architecture, string machine) =>
        architecture switch
        {
            "x86_64" or "i686" => OfPc(machine),
            "aarch64" or "armv7l" or "armv6l" => OfArm(machine),
            "riscv64" or "riscv32" when IsVersionOf(machine, "virt") => MachineFamily.RiscVVirt,
            "loongarch64" when IsVersionOf(machine, "virt") => MachineFamily.LoongArchVirt,
            "ppc64" or "ppc64le" => IsVersionOf(machine, "pseries")
                ? MachineFamily.PSeries
                : MachineFamily.PowerPc64,
            "ppc" or "ppcemb" or "alpha" or "sh4" or "sh4eb" => MachineFamily.PciBoard,
            "s390x" or "s390" => MachineFamily.S390Ccw,
            _ => MachineFamily.Other,
        };

    private static MachineFamily OfPc(string machine)
    {
        if (machine == "q35" || machine.StartsWith("pc-q35-", StringComparison.Ordinal))
            return MachineFamily.Q35;
        return machine switch
        {
            "isapc" => MachineFamily.IsaPc,
            "microvm" => MachineFamily.MicroVm,
            "pc" => MachineFamily.I440Fx,
            _ when machine.StartsWith("pc-", StringComparison.Ordinal)
                    || machine.StartsWith("rhel", StringComparison.Ordinal) => MachineFamily.I440Fx,
            _ => MachineFamily.Other,
        };
    }

    private static MachineFamily OfArm(string machine) =>
        IsVersionOf(machine, "virt") ? MachineFamily.ArmVirt
        : machine == "versatilepb" ? MachineFamily.ArmVersatile
        : IsVersionOf(machine, "realview") ? MachineFamily.ArmRealView
        : IsVersionOf(machine, "vexpress") ? MachineFamily.ArmVersatileExpress
        : MachineFamily.ArmBoard;

    // The name alone, or with a hyphen and a version or variant behind it.
    private static bool IsVersionOf(string machine, string name) =>
        machine == name
        || (
            machine.StartsWith(name, StringComparison.Ordinal)
            && machine.Length > name.Length
            && machine[name.Length] == '-'
        );
}
