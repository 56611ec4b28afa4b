namespace DomainXml.Qemu;

/// <summary>Every kind of device, registered once. The order is that of the command line.</summary>
internal static class DeviceKinds
{
    private static readonly Controllers Controllers = new();
    private static readonly Disks Disks = new();
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

    /// <summary>The order of the command line, of names and of defaults.</summary>
    public static IReadOnlyList<DeviceKind> InLaunchOrder { get; } =
    [
        Controllers,
        Disks,
        Interfaces,
        Serials,
        Parallels,
        Channels,
        Consoles,
        Inputs,
        Audio,
        Graphics,
        Videos,
        Sounds,
        Watchdogs,
        HostDevices,
        Balloon,
        Random,
        Panics,
    ];

    /// <summary>The order in which PCI places are given out: a guest keeps its addresses only while this order stays.</summary>
    public static IReadOnlyList<DeviceKind> InPciOrder { get; } =
    [
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
    ];
}
