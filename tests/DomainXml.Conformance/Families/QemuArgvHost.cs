using System.Globalization;
using System.Text.Json;
using DomainXml.Models;
using DomainXml.Qemu;

namespace DomainXml.Conformance.Families;

/// <summary>The host that the expected command lines assume.</summary>
internal static class QemuArgvHost
{
    public static HostInventory For(JsonElement row, Domain domain)
    {
        var host = Of(row, "-1", domain);
        return host with
        {
            Environment = [.. Environment(row, host.DomainFolder)],
            IncomingState = Incoming(row),
            IsNewDefinition = row.GetProperty("abiUpdate").GetBoolean(),
        };
    }

    /// <summary>The host, with folders for a domain that runs as a number, or does not run.</summary>
    public static HostInventory Of(JsonElement row, string id, Domain domain)
    {
        var name = $"{id}-{(domain.Name.Length > 20 ? domain.Name[..20] : domain.Name)}";
        var folder = $"/var/lib/libvirt/qemu/domain-{name}";
        return new HostInventory
        {
            DomainFolder = folder,
            MasterKeyFile = $"{folder}/master-key.aes",
            ChannelFolder = $"/var/run/libvirt/qemu/channel/{name}",
            MemoryFolder = $"/var/lib/libvirt/qemu/ram/{name}",
            NvramFolder = "/var/lib/libvirt/qemu/nvram",
            HugePages =
            [
                new HugePageMount(2048, $"/dev/hugepages2M/libvirt/qemu/{name}"),
                new HugePageMount(1048576, $"/dev/hugepages1G/libvirt/qemu/{name}"),
            ],
            Descriptors = new DescriptorNumbers
            {
                ListeningSocket = 1729,
                CharacterFile = 1750,
                CharacterLog = 1751,
                BridgeTap = 102,
                EthernetTap = 3,
                VhostNet = 44,
                VhostScsi = 3,
                VhostSocket = 6789,
            },
            RenderNode = "/dev/dri/foo",
            CdRomDrives = ["/dev/cdrom"],
            FirstVncPort = 5900,
            FirstSpicePort = 5901,
            Secrets = new SecretVault(
                Enumerable.Range(0, 32).Select(number => (byte)number).ToArray(),
                () => [.. Enumerable.Range(0, 16).Select(number => (byte)number)],
                _ => System.Text.Encoding.ASCII.GetBytes("AQCVn5hO6HzFAhAAq0NCv8jtJcIcE+HOBlMQ1A")
            ),
            SpiceCertificates = IsSet(row, "spiceTLS") ? "/etc/pki/libvirt-spice" : null,
            PrefersVncSocket = IsSet(row, "vncAutoUnixSocket"),
            PrefersSpiceSocket = IsSet(row, "spiceAutoUnixSocket"),
            AutomaticNodes = CpuSet.Of(0, 1, 2, 3),
            SocketContextId = 42,
            TpmSocket = "/dev/test",
            Now = DateTimeOffset.FromUnixTimeSeconds(1234567890),
            LocalOffset = TimeSpan.FromMinutes(-30),
        };
    }

    private static bool IsSet(JsonElement row, string setting) =>
        row.GetProperty("driverConfig").TryGetProperty(setting, out var value)
        && value.ValueKind == JsonValueKind.True;

    private static string? Incoming(JsonElement row)
    {
        if (row.GetProperty("migrateFrom") is not { ValueKind: JsonValueKind.String } from)
            return null;
        return from.GetString() == "stdio"
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"fd:{row.GetProperty("migrateFd").GetInt32()}"
            )
            : from.GetString();
    }

    private static IEnumerable<KeyValuePair<string, string>> Environment(
        JsonElement row,
        string folder
    )
    {
        yield return new("LC_ALL", "C");
        yield return new("PATH", "/bin");
        yield return new("HOME", folder);
        yield return new("USER", "test");
        yield return new("LOGNAME", "test");
        yield return new("XDG_DATA_HOME", $"{folder}/.local/share");
        yield return new("XDG_CACHE_HOME", $"{folder}/.cache");
        yield return new("XDG_CONFIG_HOME", $"{folder}/.config");
        foreach (var variable in row.GetProperty("env").EnumerateObject())
        {
            if (variable.Name == "SDL_AUDIODRIVER")
                yield return new(variable.Name, variable.Value.GetString()!);
        }
    }
}
