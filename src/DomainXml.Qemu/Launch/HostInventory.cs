namespace DomainXml.Qemu;

/// <summary>
/// All that a plan may know of the host: paths, descriptors, environment. Handed in, so that planning reads neither
/// clock nor file nor environment. Immutable.
/// </summary>
public sealed record HostInventory
{
    /// <summary>The domain's own folder: sockets and keys live there.</summary>
    public required string DomainFolder { get; init; }

    /// <summary>The key that secrets on the command line are encrypted with; null where there are none.</summary>
    public string? MasterKeyFile { get; init; }

    /// <summary>Where channels get their listening sockets.</summary>
    public required string ChannelFolder { get; init; }

    /// <summary>Where memory that other processes share is kept as files.</summary>
    public required string MemoryFolder { get; init; }

    /// <summary>Where NVRAM copies are kept.</summary>
    public required string NvramFolder { get; init; }

    /// <summary>The file systems with huge pages, the default page size first.</summary>
    public IReadOnlyList<HugePageMount> HugePages { get; init; } = [];

    /// <summary>Variables of QEMU's environment, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Environment { get; init; } = [];

    /// <summary>Descriptors that QEMU inherits; null where it opens everything itself, by path.</summary>
    public DescriptorNumbers? Descriptors { get; init; }

    /// <summary>
    /// Whether a character device of type pty becomes a listening socket in the domain's folder, so that somebody can
    /// connect without knowing which terminal QEMU got.
    /// </summary>
    public bool TerminalsAsSockets { get; init; }

    /// <summary>The address that displays listen on where the definition names none.</summary>
    public string DisplayAddress { get; init; } = "127.0.0.1";

    /// <summary>The render node that displays with OpenGL use where the definition names none; or null.</summary>
    public string? RenderNode { get; init; }

    /// <summary>Host block devices that are CD-ROM drives.</summary>
    public IReadOnlyList<string> CdRomDrives { get; init; } = [];

    /// <summary>The NUMA nodes of the host that suit the guest best, where it leaves the choice to the host; or null.</summary>
    public CpuSet? AutomaticNodes { get; init; }

    /// <summary>Where the guest's state comes from, as QEMU takes it; null for a guest that starts anew.</summary>
    public string? IncomingState { get; init; }

    /// <summary>The socket on which the emulator of the guest's TPM listens; null where there is none.</summary>
    public string? TpmSocket { get; init; }

    /// <summary>The context id for a socket device that leaves it open; null where none is free.</summary>
    public uint? SocketContextId { get; init; }

    /// <summary>The secrets that the domain may use; null where there are none.</summary>
    public SecretVault? Secrets { get; init; }

    /// <summary>The folder with the certificates for SPICE; null where it is not encrypted.</summary>
    public string? SpiceCertificates { get; init; }

    /// <summary>Whether VNC listens on a socket in the domain's folder where the definition leaves that open.</summary>
    public bool PrefersVncSocket { get; init; }

    /// <summary>Whether SPICE does.</summary>
    public bool PrefersSpiceSocket { get; init; }

    /// <summary>The TCP port of the first automatic VNC display.</summary>
    public int FirstVncPort { get; init; } = 5900;

    /// <summary>The TCP port of the first automatic SPICE display.</summary>
    public int FirstSpicePort { get; init; } = 5900;

    /// <summary>The time from which relative clocks count.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>The host's offset from UTC at <see cref="Now"/>.</summary>
    public TimeSpan LocalOffset { get; init; }

    /// <summary>
    /// Whether no guest depends on the definition yet, so that what it leaves open may become the best that QEMU has.
    /// Without, it becomes what it has always become, and a guest that exists keeps its hardware.
    /// </summary>
    public bool IsNewDefinition { get; init; }

    /// <summary>Whether monitors get time stamps in QEMU's log.</summary>
    public bool LogTimestamps { get; init; } = true;

    /// <summary>
    /// Whether QEMU ends by itself when its guest powers off. Otherwise it stays until whoever watches its monitor ends it.
    /// </summary>
    public bool EndsWithGuest { get; init; }

    /// <summary>
    /// An inventory for running domains without a daemon, as the current user: everything in one folder, opened by path.
    /// </summary>
    /// <param name="domainFolder">The domain's own folder; short, as socket paths are limited to 108 bytes.</param>
    /// <param name="environment">Variables to hand to QEMU; only these.</param>
    /// <param name="now">The current time.</param>
    public static HostInventory ForUserSession(
        string domainFolder,
        IReadOnlyList<KeyValuePair<string, string>> environment,
        DateTimeOffset now
    ) =>
        new()
        {
            DomainFolder = domainFolder,
            ChannelFolder = domainFolder,
            MemoryFolder = domainFolder,
            NvramFolder = domainFolder,
            TerminalsAsSockets = true,
            EndsWithGuest = true,
            Environment = environment,
            Now = now,
            LocalOffset = now.Offset,
        };
}

/// <summary>A mounted file system of huge pages.</summary>
/// <param name="PageSizeKiB">The size of its pages in KiB.</param>
/// <param name="Folder">The folder for this domain in it.</param>
public sealed record HugePageMount(ulong PageSizeKiB, string Folder);

/// <summary>The numbers of descriptors that the caller opened and QEMU inherits.</summary>
public sealed record DescriptorNumbers
{
    /// <summary>The monitor and every other listening UNIX socket.</summary>
    public int ListeningSocket { get; init; }

    /// <summary>A file that a character device writes.</summary>
    public int CharacterFile { get; init; }

    /// <summary>A log of a character device.</summary>
    public int CharacterLog { get; init; }

    /// <summary>The tap of a network interface, by the number of its queue; of a bridge or network.</summary>
    public int BridgeTap { get; init; }

    /// <summary>The tap of an interface of type ethernet.</summary>
    public int EthernetTap { get; init; }

    /// <summary>The vhost device of a network interface.</summary>
    public int VhostNet { get; init; }

    /// <summary>The vhost device of a SCSI controller.</summary>
    public int VhostScsi { get; init; }

    /// <summary>The vhost device of a socket device.</summary>
    public int VhostSocket { get; init; }
}
