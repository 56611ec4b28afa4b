using System.Xml.Linq;
using DomainXml.Machines;
using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Rules;

/// <summary>A domain, with what several rules need to know of it: found once. Not safe for several threads.</summary>
internal sealed class DomainFacts(IDomainContent domain)
{
    public IDomainContent Domain => domain;

    /// <summary>Every device that can have a place or a name, in the order of the document.</summary>
    public IReadOnlyList<IDeviceIdentity> Devices =>
        field ??= [
            .. (domain.Devices?.ChildViews)
                .OrNone()
                .OfType<IDeviceIdentity>()
                .Where(device => !IsSerialAgain(device.Element)),
        ];

    /// <summary>Every device with a PCI address that names a place.</summary>
    public IReadOnlyList<PciPlace> PciPlaces => field ??= [.. PciFunction.In(Devices)];

    /// <summary>The PCI controllers by the number of their bus; the first of those with the same number.</summary>
    public IReadOnlyDictionary<ulong, PciController> PciBuses => field ??= FindPciBuses();

    /// <summary>The addresses on USB buses.</summary>
    public IReadOnlyList<UsbAddress> UsbAddresses =>
        field ??= [.. Devices.Select(static device => device.Address).OfType<UsbAddress>()];

    public IReadOnlyList<Disk> Disks => field ??= [.. DevicesOf<Disk>()];

    public IReadOnlyList<Controller> Controllers => field ??= [.. DevicesOf<Controller>()];

    public IReadOnlyList<NetworkInterface> Interfaces =>
        field ??= [.. DevicesOf<NetworkInterface>()];

    public IReadOnlyList<HostDevice> HostDevices => field ??= [.. DevicesOf<HostDevice>()];

    public IReadOnlyList<MemoryModule> MemoryModules => field ??= [.. DevicesOf<MemoryModule>()];

    public IReadOnlyList<Graphics> Graphics => field ??= [.. (domain.Devices?.Graphics).OrNone()];

    public IReadOnlyList<NumaCell> NumaCells => field ??= [.. (domain.Cpu?.Numa?.Cells).OrNone()];

    /// <summary>What runs the domain; null where that cannot be read.</summary>
    public HypervisorType? Hypervisor { get; } = HypervisorOf(domain);

    /// <summary>Whether QEMU runs the domain.</summary>
    public bool IsQemu => RunsQemu(Hypervisor);

    public bool IsBhyve => Hypervisor is HypervisorType.Bhyve;

    /// <summary>The machine's family; null where the definition leaves it open, or the hypervisor has no machines.</summary>
    public MachineFamily? Family { get; } = MachineOf(domain);

    /// <summary>What the machine has built in; nothing is known where the definition leaves the machine open.</summary>
    public MachineHardware Hardware => field ??= MachineHardware.Of(Family ?? MachineFamily.Other);

    /// <summary>The machine as the definition writes it; the architecture where it names no machine.</summary>
    public string MachineName =>
        domain.Os?.Type is { } type
            ? type.Machine ?? type.Element.Attribute("arch")?.Value ?? "default"
            : "default";

    /// <summary>How many virtual processors there can be; 1 where the definition says nothing.</summary>
    public int MaxVcpus => domain.Vcpu?.Try(static vcpu => (ushort?)vcpu.Value) ?? 1;

    /// <summary>The numbers of the I/O threads; those that are only counted get the lowest numbers that are free.</summary>
    public IReadOnlySet<uint> IoThreads => field ??= FindIoThreads();

    /// <summary>The numbers of the guest's NUMA nodes.</summary>
    public IReadOnlySet<uint> NumaNodes =>
        field ??= NumaCells
            .Select((cell, index) => cell.Try(static cell => cell.Id) ?? (uint)index)
            .ToHashSet();

    /// <summary>The memory of the NUMA nodes in KiB; null where it cannot be read.</summary>
    public ulong? NumaMemory => SumOf(NumaCells, SizeOf);

    /// <summary>The memory of the modules in KiB; null where it cannot be read.</summary>
    public ulong? ModuleMemory => SumOf(MemoryModules, static module => module.Target.Size.KiB);

    /// <summary>Elements of one name in all devices, directly below the device.</summary>
    public IEnumerable<XElement> InDevices(string name) =>
        DeviceElements.SelectMany(device => device.Elements(name));

    private IReadOnlyList<XElement> DeviceElements =>
        field ??= [
            .. (domain.Devices?.Element.Elements())
                .OrNone()
                .Where(static device => !IsSerialAgain(device)),
        ];

    // The first console of a guest with serial ports is the first of them once more, with the same name and place.
    private static bool IsSerialAgain(XElement device) =>
        device.Name.LocalName == "console"
        && device.Element("target")?.Attribute("type")?.Value is null or "serial"
        && device.Parent?.Element("serial") is not null;

    private static ulong? SizeOf(NumaCell cell) =>
        cell.Element.Attribute("memory") is { } memory
        && ByteSize.TryCreate(memory.Value, cell.Unit, "KiB", out var size)
            ? size.KiB
            : null;

    private static ulong? SumOf<T>(IReadOnlyList<T> views, Func<T, ulong?> sizeOf)
        where T : IElementView
    {
        var sizes = views.With(sizeOf).Select(static size => size.Value).ToList();
        var sum = sizes.Aggregate(UInt128.Zero, static (sum, size) => sum + size);
        return sizes.Count == views.Count && sum <= long.MaxValue ? (ulong)sum : null;
    }

    private IEnumerable<T> DevicesOf<T>() => Devices.OfType<T>();

    private Dictionary<ulong, PciController> FindPciBuses()
    {
        var buses = new Dictionary<ulong, PciController>();
        foreach (
            var (controller, index) in Controllers
                .OfType<PciController>()
                .With(static controller => controller.Index)
        )
            buses.TryAdd(index, controller);
        return buses;
    }

    private HashSet<uint> FindIoThreads()
    {
        var ids = (domain.Iothreadids?.Iothreads)
            .OrNone()
            .With(static thread => (uint?)thread.Id)
            .Select(thread => thread.Value)
            .ToHashSet();
        var count = domain.Try(static domain => domain.IoThreads) ?? 0;
        // The bound keeps a mistyped number from taking all memory.
        for (var id = 1U; ids.Count < count && id <= ushort.MaxValue; id++)
            ids.Add(id);
        return ids;
    }

    private static bool RunsQemu(HypervisorType? type) =>
        type is HypervisorType.Qemu or HypervisorType.Kvm or HypervisorType.Hvf;

    private static HypervisorType? HypervisorOf(IDomainContent domain) =>
        domain.Try(static domain => (HypervisorType?)domain.Type);

    private static MachineFamily? MachineOf(IDomainContent domain)
    {
        if (
            !RunsQemu(HypervisorOf(domain))
            || domain.Try(static domain => domain.Os?.Type) is not { } type
        )
            return null;
        var architecture = type.Element.Attribute("arch")?.Value;
        return (architecture, type.Machine) switch
        {
            ("x86_64" or "i686", null) => MachineFamily.I440Fx,
            ("s390x", _) => MachineFamily.S390Ccw,
            (_, null) => null,
            // No other architecture has machines of these names.
            (null, { } machine) => MachineFamilies.Of("x86_64", machine)
                is var family
                    and not MachineFamily.Other
                ? family
                : null,
            ({ } name, { } machine) => MachineFamilies.Of(name, machine),
        };
    }
}
