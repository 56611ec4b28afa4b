using DomainXml.Commands;

namespace DomainXml.Qemu;

/// <summary>Collects what a plan consists of, and prints objects the way the QEMU at hand takes them.</summary>
internal sealed class PlanBuilder(Guest guest)
{
    private readonly List<string> _arguments = [];
    private readonly List<QemuObject> _objects = [];
    private int _nextDescriptorSet;

    public Guest Guest { get; } = guest;

    public List<PlannedConsole> Consoles { get; } = [];

    public List<PlannedFile> Files { get; } = [];

    public List<KeyValuePair<string, string>> Environment { get; } = [];

    /// <summary>An option without a value.</summary>
    public PlanBuilder Option(string name)
    {
        _arguments.Add(name);
        return this;
    }

    /// <summary>An option with its value.</summary>
    public PlanBuilder Option(string name, string value)
    {
        _arguments.Add(name);
        _arguments.Add(value);
        return this;
    }

    /// <summary>Any argument as it is.</summary>
    public void Raw(string argument) => _arguments.Add(argument);

    /// <summary>An object.</summary>
    public PlanBuilder Add(QemuObject item)
    {
        _objects.Add(item);
        return Option(item.Option, Guest.Qemu.Print(item));
    }

    /// <summary>A device that the guest sees.</summary>
    public PlanBuilder Device(QemuMap properties)
    {
        if (ZpciFunctions.CompanionOf(Guest, properties.TextOf("id")) is { } companion)
            Add(new QemuObject(QemuObjectKind.Device, companion));
        return Add(new QemuObject(QemuObjectKind.Device, properties));
    }

    /// <summary>A backend object.</summary>
    public PlanBuilder Object(QemuMap properties) =>
        Add(new QemuObject(QemuObjectKind.Object, properties));

    /// <summary>The number of the next descriptor set: they are numbered in the order in which they are prepared.</summary>
    public int ReserveDescriptorSet() => _nextDescriptorSet++;

    public LaunchPlan Build() =>
        new()
        {
            Command = new CommandLine(Guest.Emulator)
            {
                Arguments = _arguments,
                Environment = [.. Guest.Host.Environment, .. Environment],
            },
            Objects = _objects,
            MonitorSocket = Guest.Host.Descriptors is null
                ? MonitorOptions.SocketOf(Guest.Host)
                : null,
            Folders = [Guest.Host.DomainFolder],
            Files = Files,
            Consoles = Consoles,
        };
}
