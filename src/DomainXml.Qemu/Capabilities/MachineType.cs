namespace DomainXml.Qemu;

/// <summary>A machine type that a QEMU binary offers. Immutable.</summary>
/// <param name="Name">Its name, such as <c>pc-q35-7.2</c>.</param>
public sealed record MachineType(string Name)
{
    /// <summary>A shorter name that stands for it, such as <c>q35</c>; or null.</summary>
    public string? Alias { get; init; }

    /// <summary>Whether QEMU takes it where none is named.</summary>
    public bool IsDefault { get; init; }

    /// <summary>How many CPUs it can have.</summary>
    public int MaxCpus { get; init; } = 1;

    /// <summary>The CPU model that it has where none is named; or null.</summary>
    public string? DefaultCpuModel { get; init; }

    /// <summary>The id that its memory backend has, such as <c>pc.ram</c>; null where it takes no backend.</summary>
    public string? DefaultRamId { get; init; }

    /// <summary>Whether NUMA memory may still be given as a mere size.</summary>
    public bool NumaMemorySupported { get; init; }

    /// <summary>Whether it has ACPI; null where QEMU does not say.</summary>
    public bool? Acpi { get; init; }

    /// <summary>Whether QEMU's makers advise against it.</summary>
    public bool Deprecated { get; init; }
}
