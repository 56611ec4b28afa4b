using System.Collections.Frozen;
using System.Text.Json;
using DomainXml.Qemu.Qmp;

namespace DomainXml.Qemu;

/// <summary>
/// Asks a QEMU (started with <c>-machine none,accel=kvm:tcg</c>, nothing else) for everything that
/// <see cref="QemuCapabilities"/> holds. A question that this QEMU does not understand leaves its facts empty.
/// </summary>
public static class CapabilityProbe
{
    /// <summary>Runs the probe.</summary>
    /// <param name="session">The monitor of the QEMU, or a recording.</param>
    /// <param name="emulator">The binary's path.</param>
    /// <param name="emulation">
    /// The monitor of a second QEMU of the same binary, started without KVM; null where the first one has none either.
    /// </param>
    /// <param name="cancellationToken">Ends the probe.</param>
    public static async Task<QemuCapabilities> RunAsync(
        IQmpSession session,
        string emulator,
        IQmpSession? emulation = null,
        CancellationToken cancellationToken = default
    )
    {
        if (emulation is not null)
        {
            var emulated = await RunAsync(emulation, emulator, null, cancellationToken)
                .ConfigureAwait(false);
            var both = await RunAsync(session, emulator, null, cancellationToken)
                .ConfigureAwait(false);
            return both with { EmulatedMachines = emulated.Machines };
        }
        ArgumentNullException.ThrowIfNull(session);
        var version = await AskAsync("query-version").ConfigureAwait(false);
        var target = await AskAsync("query-target").ConfigureAwait(false);
        var schema = await AskAsync("query-qmp-schema").ConfigureAwait(false);
        var kvm = await AskAsync("query-kvm").ConfigureAwait(false);
        var types = await AskAsync("qom-list-types").ConfigureAwait(false);
        var properties = new Dictionary<string, FrozenSet<string>>();
        foreach (var type in ProbeQueries.Devices)
            await AskPropertiesAsync("device-list-properties", type).ConfigureAwait(false);
        foreach (var type in ProbeQueries.Objects)
            await AskPropertiesAsync("qom-list-properties", type).ConfigureAwait(false);
        var machines = await AskAsync("query-machines").ConfigureAwait(false);
        var cpus = await AskAsync("query-cpu-definitions").ConfigureAwait(false);
        var options = await AskAsync("query-command-line-options").ConfigureAwait(false);
        var gic = await AskAsync("query-gic-capabilities").ConfigureAwait(false);
        var hostModel = new QemuMap
        {
            { "type", "static" },
            {
                "model",
                new QemuMap { { "name", "host" } }
            },
        };
        var host = await AskAsync("query-cpu-model-expansion", hostModel).ConfigureAwait(false);

        var modelOfType = ModelsByType(cpus);
        return new QemuCapabilities
        {
            Emulator = emulator,
            Version = ReadVersion(version),
            Architecture = ReadArchitecture(target),
            Schema = schema is { } found ? QapiSchema.Parse(found) : QapiSchema.Empty,
            Kvm =
                kvm is { } state
                && state.GetProperty("present").GetBoolean()
                && state.GetProperty("enabled").GetBoolean(),
            Types = Items(types)
                .Select(type => type.GetProperty("name").GetString()!)
                .ToFrozenSet(),
            Properties = properties.ToFrozenDictionary(),
            Machines = [.. Items(machines).Select(machine => ReadMachine(machine, modelOfType))],
            CpuModels = [.. Items(cpus).Select(cpu => cpu.GetProperty("name").GetString()!)],
            Options = Items(options)
                .ToFrozenDictionary(
                    option => option.GetProperty("option").GetString()!,
                    option => Names(option.GetProperty("parameters"))
                ),
            GicVersions =
            [
                .. Items(gic)
                    .Where(item => item.GetProperty("kernel").GetBoolean())
                    .Select(item => item.GetProperty("version").GetInt32()),
            ],
            HostCpu = ReadCpuModel(host),
        };

        async Task<JsonElement?> AskAsync(string command, QemuMap? arguments = null)
        {
            try
            {
                return await session
                    .ExecuteAsync(command, arguments, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (QmpErrorException)
            {
                return null;
            }
        }

        async Task AskPropertiesAsync(string command, string type)
        {
            var reply = await AskAsync(command, new QemuMap { { "typename", type } })
                .ConfigureAwait(false);
            if (reply is { } list)
                properties[type] = Names(list);
        }
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement? list) =>
        list is { } found ? found.EnumerateArray() : default;

    private static FrozenSet<string> Names(JsonElement list) =>
        list.EnumerateArray().Select(item => item.GetProperty("name").GetString()!).ToFrozenSet();

    private static Version ReadVersion(JsonElement? reply)
    {
        if (reply is not { } found)
            return new Version(0, 0, 0);
        var qemu = found.GetProperty("qemu");
        return new Version(Part("major"), Part("minor"), Part("micro"));

        int Part(string name) => qemu.GetProperty(name).GetInt32();
    }

    // Definitions call some architectures otherwise than QEMU's binaries do.
    private static string ReadArchitecture(JsonElement? reply) =>
        reply?.GetProperty("arch").GetString() switch
        {
            "i386" => "i686",
            "arm" => "armv7l",
            { } name => name,
            null => "",
        };

    private static Dictionary<string, string> ModelsByType(JsonElement? cpus)
    {
        var models = new Dictionary<string, string>();
        foreach (var cpu in Items(cpus))
        {
            if (cpu.TryGetProperty("typename", out var type))
                models.TryAdd(type.GetString()!, cpu.GetProperty("name").GetString()!);
        }
        return models;
    }

    private static MachineType ReadMachine(
        JsonElement machine,
        Dictionary<string, string> modelOfType
    )
    {
        var cpuType = Text("default-cpu-type");
        return new MachineType(Text("name") ?? "")
        {
            Alias = Text("alias"),
            IsDefault = Flag("is-default") ?? false,
            MaxCpus = machine.GetProperty("cpu-max").GetInt32(),
            DefaultCpuModel = cpuType is null ? null : modelOfType.GetValueOrDefault(cpuType),
            DefaultRamId = Text("default-ram-id"),
            NumaMemorySupported = Flag("numa-mem-supported") ?? false,
            Acpi = Flag("acpi"),
            Deprecated = Flag("deprecated") ?? false,
        };

        string? Text(string name) =>
            machine.TryGetProperty(name, out var value) ? value.GetString() : null;

        bool? Flag(string name) =>
            machine.TryGetProperty(name, out var value) ? value.GetBoolean() : null;
    }

    private static QemuCpuModel? ReadCpuModel(JsonElement? reply)
    {
        if (reply is not { } found || !found.TryGetProperty("model", out var model))
            return null;
        var properties = new Dictionary<string, JsonElement>();
        if (model.TryGetProperty("props", out var list))
        {
            foreach (var property in list.EnumerateObject())
                properties[property.Name] = property.Value;
        }
        return new QemuCpuModel(model.GetProperty("name").GetString()!, properties);
    }
}
