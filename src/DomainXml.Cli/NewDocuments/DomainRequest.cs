using DomainXml.Models;

namespace DomainXml.Cli.NewDocuments;

/// <summary>What runs in a guest, which decides what hardware it gets.</summary>
internal enum GuestSystem
{
    /// <summary>Has virtio drivers and talks to the host by a guest agent.</summary>
    Linux,

    /// <summary>Windows 10 and later: has no virtio drivers at first, wants UEFI with secure boot and a TPM.</summary>
    Windows,

    /// <summary>Anything else: hardware that every system knows.</summary>
    Other,
}

/// <summary>The display of a guest.</summary>
internal enum GuestDisplay
{
    /// <summary>None: a serial console only.</summary>
    None,

    /// <summary>VNC.</summary>
    Vnc,

    /// <summary>SPICE.</summary>
    Spice,
}

/// <summary>What the user wants of a new domain. Null is "the usual".</summary>
internal sealed record DomainRequest
{
    public required string Name { get; init; }

    public required Platform Platform { get; init; }

    public HypervisorType Type { get; init; } = HypervisorType.Kvm;

    public Guid? Uuid { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public GuestSystem System { get; init; }

    public ByteSize? Memory { get; init; }

    public ushort Cpus { get; init; } = 2;

    /// <summary><c>host-passthrough</c>, <c>host-model</c>, <c>maximum</c>, or the name of a model.</summary>
    public string? Cpu { get; init; }

    public FirmwareRequest? Firmware { get; init; }

    public IReadOnlyList<DiskRequest> Disks { get; init; } = [];

    public IReadOnlyList<string> CdRoms { get; init; } = [];

    /// <summary>The image with the first settings for cloud-init.</summary>
    public string? CloudInit { get; init; }

    public IReadOnlyList<NetworkRequest> Networks { get; init; } = [];

    public GuestDisplay Display { get; init; }

    public bool HasAgent { get; init; } = true;

    public bool? HasTpm { get; init; }

    /// <summary>How many PCI Express ports the machine has, for devices that are there and that will be plugged in.</summary>
    public int PciePorts { get; init; } = 14;

    /// <summary>Whether the guest brings drivers for virtio devices.</summary>
    public bool HasVirtioDrivers => System == GuestSystem.Linux;

    /// <summary>Whether it runs on the host's processor.</summary>
    public bool IsAccelerated => Type != HypervisorType.Qemu;
}
