namespace DomainXml.Qemu;

/// <summary>Machine types that share their built-in hardware.</summary>
internal enum MachineFamily
{
    Other,

    /// <summary>The classic PC: PCI, IDE, PIIX3.</summary>
    I440Fx,

    /// <summary>The modern PC: PCI Express, SATA, ICH9.</summary>
    Q35,

    /// <summary>A PC without PCI.</summary>
    IsaPc,

    /// <summary>The machine without a model in hardware that several architectures have: PCI Express and little else.</summary>
    Virt,

    /// <summary>The mainframe, with channels in the place of buses.</summary>
    S390,

    /// <summary>A minimal PC.</summary>
    MicroVm,
}

/// <summary>Knows machine families by the names of their machine types.</summary>
internal static class MachineFamilies
{
    public static MachineFamily Of(string architecture, string machine)
    {
        if (architecture is "aarch64" or "armv7l" or "riscv64" or "riscv32" or "loongarch64")
        {
            return IsNamed(machine, "virt") || machine.StartsWith("virt-", StringComparison.Ordinal)
                ? MachineFamily.Virt
                : MachineFamily.Other;
        }
        if (architecture == "s390x")
            return MachineFamily.S390;
        if (architecture is not ("x86_64" or "i686"))
            return MachineFamily.Other;
        if (IsNamed(machine, "q35") || machine.StartsWith("pc-q35-", StringComparison.Ordinal))
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

    private static bool IsNamed(string machine, string name) => machine == name;
}
