using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using DomainXml.Qemu;

namespace DomainXml.Conformance.Families;

/// <summary>The capabilities of each row: from the recorded replies, with the row's changes.</summary>
internal sealed class QemuArgvCapabilities(string corpus)
{
    private readonly ConcurrentDictionary<string, Lazy<QemuCapabilities>> _files = new();

    public QemuCapabilities Of(JsonElement row)
    {
        var capabilities = Recorded(row, row.GetProperty("stripMachineAliases").GetBoolean());
        capabilities = row.GetProperty("gic").GetString() switch
        {
            "v2" => capabilities with { GicVersions = [2] },
            "v3" => capabilities with { GicVersions = [3] },
            "both" => capabilities with { GicVersions = [2, 3] },
            _ => capabilities,
        };
        // The names that rows add or remove are those of QEMU's types.
        var types = capabilities
            .Types.Except(Names(row, "capsDel"))
            .Union(Names(row, "capsAdd"))
            .ToFrozenSet();
        return capabilities with { Types = types };
    }

    /// <summary>The capabilities of the file that a row names, without changes of its own.</summary>
    /// <param name="row">The row.</param>
    /// <param name="aliasesAsNames">Whether an alias of a machine type is a name of its own.</param>
    public QemuCapabilities Recorded(JsonElement row, bool aliasesAsNames)
    {
        var file = row.GetProperty("resolvedCaps").GetString()!;
        var architecture = row.GetProperty("arch").GetString()!;
        var capabilities = _files
            .GetOrAdd(
                file,
                name => new Lazy<QemuCapabilities>(() => Read(Path.Combine(corpus, name)))
            )
            .Value;
        capabilities = capabilities with
        {
            Emulator =
                $"/usr/bin/qemu-system-{architecture switch { "armv7l" => "arm", "i686" => "i386", var name => name }}",
        };
        return aliasesAsNames
            ? capabilities with
            {
                Machines = AliasesAsNames(capabilities.Machines),
                EmulatedMachines = AliasesAsNames(capabilities.EmulatedMachines),
            }
            : capabilities;
    }

    private static IEnumerable<string> Names(JsonElement row, string property) =>
        row.GetProperty(property).EnumerateArray().Select(name => name.GetString()!);

    private static QemuCapabilities Read(string path)
    {
        var conversations = RecordedQmp.Parse(File.ReadAllBytes(path));
        var emulation = conversations.Count > 1 ? conversations[1] : null;
        return CapabilityProbe
            .RunAsync(conversations[0], "qemu", emulation)
            .GetAwaiter()
            .GetResult();
    }

    // An alias becomes a machine type of its own in the place of what it stands for, which moves to the end.
    private static List<MachineType> AliasesAsNames(IReadOnlyList<MachineType> machines)
    {
        var named = machines
            .Select(machine =>
                machine.Alias is { } alias ? machine with { Name = alias, Alias = null } : machine
            )
            .ToList();
        named.AddRange(
            machines
                .Where(machine => machine.Alias is not null)
                .Select(machine => machine with { Alias = null, IsDefault = false })
        );
        return named;
    }
}
