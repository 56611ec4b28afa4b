namespace DomainXml.Qemu;

/// <summary>Every kind of device, registered once. The order is that of the command line.</summary>
internal static class DeviceKinds
{
    private static readonly Controllers Controllers = new();
    private static readonly MemoryModules MemoryModules = new();
    private static readonly Hubs Hubs = new();
    private static readonly Disks Disks = new();
    private static readonly Filesystems Filesystems = new();
    private static readonly SmartCards SmartCards = new();
    private static readonly Tpms Tpms = new();
    private static readonly Redirections Redirections = new();
    private static readonly NetworkInterfaces Interfaces = new();
    private static readonly SerialPorts Serials = new();
    private static readonly ParallelPorts Parallels = new();
    private static readonly Channels Channels = new();
    private static readonly Consoles Consoles = new();
    private static readonly Inputs Inputs = new();
    private static readonly AudioBackends Audio = new();
    private static readonly GraphicsDisplays Graphics = new();
    private static readonly Videos Videos = new();
    private static readonly Sounds Sounds = new();
    private static readonly Watchdogs Watchdogs = new();
    private static readonly HostDevices HostDevices = new();
    private static readonly Balloon Balloon = new();
    private static readonly RandomDevices Random = new();
    private static readonly Panics Panics = new();
    private static readonly Vsocks Vsocks = new();

    /// <summary>The kinds that stand before the state that a guest may continue from.</summary>
    public static IReadOnlyList<DeviceKind> BeforeState { get; } =
    [
        Controllers,
        MemoryModules,
        Hubs,
        Disks,
        Filesystems,
        Interfaces,
        SmartCards,
        Serials,
        Parallels,
        Channels,
        Consoles,
        Tpms,
        Inputs,
        Audio,
        Graphics,
        Videos,
        Sounds,
        Watchdogs,
        Redirections,
        HostDevices,
    ];

    /// <summary>The kinds behind it.</summary>
    public static IReadOnlyList<DeviceKind> AfterState { get; } = [Balloon, Random];

    /// <summary>The kinds behind the sandbox's option.</summary>
    public static IReadOnlyList<DeviceKind> AfterSandbox { get; } = [Panics, Vsocks];

    /// <summary>All kinds, in the order of the command line, of names and of defaults.</summary>
    public static IReadOnlyList<DeviceKind> InLaunchOrder { get; } =
    [.. BeforeState, .. AfterState, .. AfterSandbox];

    /// <summary>The order in which places on the platform's own buses are given out; it must stay for the same reason.</summary>
    public static IReadOnlyList<DeviceKind> InPlatformOrder { get; } =
    [
        Disks,
        Interfaces,
        Sounds,
        HostDevices,
        Videos,
        Controllers,
        Serials,
        Consoles,
        Inputs,
        Filesystems,
        Balloon,
        Random,
        Tpms,
        Vsocks,
    ];

    /// <summary>The order in which PCI places are given out: a guest keeps its addresses only while this order stays.</summary>
    public static IReadOnlyList<DeviceKind> InPciOrder { get; } =
    [
        Filesystems,
        Interfaces,
        Sounds,
        Controllers,
        Disks,
        HostDevices,
        Balloon,
        Random,
        Watchdogs,
        Videos,
        Inputs,
        Serials,
        Vsocks,
    ];
}
