using System.Collections.Frozen;
using System.Text.Json;

namespace DomainXml.Qemu;

/// <summary>
/// Facts about one QEMU binary, as it told them itself. Nothing here is derived from a version number.
/// Immutable, thread-safe.
/// </summary>
public sealed record QemuCapabilities
{
    /// <summary>The version, such as 7.2.0.</summary>
    public required Version Version { get; init; }

    /// <summary>The architecture that it emulates, in the spelling of definitions: <c>x86_64</c>, <c>armv7l</c> ...</summary>
    public required string Architecture { get; init; }

    /// <summary>The path of the binary, as definitions name it as their emulator.</summary>
    public required string Emulator { get; init; }

    /// <summary>Whether KVM can be used.</summary>
    public bool Kvm { get; init; }

    /// <summary>Every type of QEMU's object model.</summary>
    public FrozenSet<string> Types { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The properties of the types that were asked for.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Properties { get; init; } =
        FrozenDictionary<string, FrozenSet<string>>.Empty;

    /// <summary>The machine types, in QEMU's order.</summary>
    public IReadOnlyList<MachineType> Machines { get; init; } = [];

    /// <summary>The machine types as they are without KVM, where that differs; their default CPUs may be others.</summary>
    public IReadOnlyList<MachineType> EmulatedMachines { get; init; } = [];

    /// <summary>The CPU models that can be used with the best accelerator, in QEMU's order.</summary>
    public IReadOnlyList<string> CpuModels { get; init; } = [];

    /// <summary>The monitor's commands and their arguments.</summary>
    public QapiSchema Schema { get; init; } = QapiSchema.Empty;

    /// <summary>Options of the command line with the parameters that QEMU lists for them.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Options { get; init; } =
        FrozenDictionary<string, FrozenSet<string>>.Empty;

    /// <summary>The versions of the ARM interrupt controller that KVM offers.</summary>
    public IReadOnlyList<int> GicVersions { get; init; } = [];

    /// <summary>The host's CPU as QEMU sees it: its model and the value of each property; null where unknown.</summary>
    public QemuCpuModel? HostCpu { get; init; }

    /// <summary>Whether a type exists.</summary>
    public bool HasType(string type) => Types.Contains(type);

    /// <summary>Whether a type is known to have a property.</summary>
    public bool HasProperty(string type, string property) =>
        Properties.TryGetValue(type, out var properties) && properties.Contains(property);

    /// <summary>Whether an option of the command line has a parameter.</summary>
    public bool HasOption(string option, string parameter) =>
        Options.TryGetValue(option, out var parameters) && parameters.Contains(parameter);

    /// <summary>The machine type of that name or alias; the alias wins as QEMU has it. Null where there is none.</summary>
    public MachineType? FindMachine(string name) =>
        Machines.FirstOrDefault(machine => machine.Name == name)
        ?? Machines.FirstOrDefault(machine => machine.Alias == name);

    /// <summary>The CPU model that a machine has where none is named; null where it has none.</summary>
    /// <param name="machine">The machine type.</param>
    /// <param name="isEmulated">Whether the processor is emulated.</param>
    public string? DefaultCpuModel(MachineType machine, bool isEmulated)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return (
                isEmulated
                    ? EmulatedMachines
                        .FirstOrDefault(other => other.Name == machine.Name)
                        ?.DefaultCpuModel
                    : null
            ) ?? machine.DefaultCpuModel;
    }

    /// <summary>The machine type that QEMU takes where none is named; null where there is none.</summary>
    public MachineType? DefaultMachine => Machines.FirstOrDefault(machine => machine.IsDefault);
}

/// <summary>A CPU model and its properties as QEMU expands them. Immutable.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Properties">The properties: flags, numbers or texts.</param>
public sealed record QemuCpuModel(string Name, IReadOnlyDictionary<string, JsonElement> Properties);
