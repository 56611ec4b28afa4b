using DomainXml.Models;

namespace DomainXml.Cli.NewDocuments;

/// <summary>What is different between the machines that new guests get: what such a guest is usually given.</summary>
internal sealed record Platform
{
    /// <summary>The architecture.</summary>
    public required Architecture Architecture { get; init; }

    /// <summary>The machine, by the name that follows QEMU's newest version of it.</summary>
    public required string Machine { get; init; }

    /// <summary>Whether devices are plugged into PCI Express ports.</summary>
    public bool HasPciExpress { get; init; }

    /// <summary>Whether it has an x86 PC's clocks and interrupt controllers.</summary>
    public bool IsPc { get; init; }

    /// <summary>Whether it is described to the guest by ACPI.</summary>
    public bool HasAcpi { get; init; }

    /// <summary>Whether it has USB, and a serial port beside the console.</summary>
    public bool HasUsb { get; init; } = true;

    /// <summary>Whether guests boot by UEFI unless told otherwise.</summary>
    public bool NeedsUefi { get; init; }

    /// <summary>The bus of CD-ROM drives.</summary>
    public DiskBus CdRomBus { get; init; } = DiskBus.Scsi;

    /// <summary>The bus of disks for guests without virtio drivers.</summary>
    public DiskBus PlainDiskBus { get; init; } = DiskBus.Scsi;

    /// <summary>The graphics card.</summary>
    public VideoModelType Video { get; init; } = VideoModelType.Virtio;

    /// <summary>The architectures that there are platforms for.</summary>
    public static IReadOnlyList<string> Architectures { get; } =
    ["x86_64", "aarch64", "riscv64", "ppc64le", "s390x"];

    /// <summary>The platform of an architecture.</summary>
    /// <param name="architecture">One of <see cref="Architectures"/>.</param>
    /// <param name="machine">The machine that the user wants; null for the usual one.</param>
    public static Platform Of(string architecture, string? machine) =>
        architecture switch
        {
            "aarch64" => new Platform
            {
                Architecture = Architecture.Aarch64,
                Machine = machine ?? "virt",
                HasPciExpress = true,
                HasAcpi = true,
                NeedsUefi = true,
            },
            "riscv64" => new Platform
            {
                Architecture = Architecture.Riscv64,
                Machine = machine ?? "virt",
                HasPciExpress = true,
            },
            "ppc64le" => new Platform
            {
                Architecture = Architecture.Ppc64le,
                Machine = machine ?? "pseries",
                Video = VideoModelType.Vga,
            },
            "s390x" => new Platform
            {
                Architecture = Architecture.S390x,
                Machine = machine ?? "s390-ccw-virtio",
                HasUsb = false,
            },
            _ when IsConventionalPc(machine) => new Platform
            {
                Architecture = Architecture.X86_64,
                Machine = machine!,
                IsPc = true,
                HasAcpi = true,
                CdRomBus = DiskBus.Ide,
                PlainDiskBus = DiskBus.Ide,
            },
            _ => new Platform
            {
                Architecture = Architecture.X86_64,
                Machine = machine ?? "q35",
                IsPc = true,
                HasAcpi = true,
                HasPciExpress = true,
                CdRomBus = DiskBus.Sata,
                PlainDiskBus = DiskBus.Sata,
            },
        };

    private static bool IsConventionalPc(string? machine) =>
        machine is "pc" || machine?.StartsWith("pc-i440fx", StringComparison.Ordinal) == true;
}
