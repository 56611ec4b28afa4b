using DomainXml.Commands;

namespace DomainXml.Qemu;

/// <summary>
/// Everything that starting a domain needs, as data: what to run and what must be there before. Nothing has been
/// done yet. Immutable.
/// </summary>
public sealed record LaunchPlan
{
    /// <summary>The program, its arguments and its environment.</summary>
    public required CommandLine Command { get; init; }

    /// <summary>The objects that the command line makes, in order; the same that a monitor would make.</summary>
    public IReadOnlyList<QemuObject> Objects { get; init; } = [];

    /// <summary>The monitor's listening socket; null where a descriptor was handed in for it.</summary>
    public string? MonitorSocket { get; init; }

    /// <summary>Folders that must exist, in the order in which to make them.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>Files to make before the start; readable by nobody else.</summary>
    public IReadOnlyList<PlannedFile> Files { get; init; } = [];

    /// <summary>Serial ports, consoles and channels that can be connected to once QEMU runs.</summary>
    public IReadOnlyList<PlannedConsole> Consoles { get; init; } = [];
}

/// <summary>A file that must exist before the start.</summary>
/// <param name="Path">Where.</param>
/// <param name="RandomBytes">How many random bytes it holds. It is a key: written once, never printed.</param>
public sealed record PlannedFile(string Path, int RandomBytes);

/// <summary>A character device of the guest whose other end is a listening UNIX socket.</summary>
/// <param name="Alias">The device's alias, such as <c>serial0</c>.</param>
/// <param name="Socket">The socket's path.</param>
public sealed record PlannedConsole(string Alias, string Socket);
