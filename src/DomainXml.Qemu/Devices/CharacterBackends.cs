using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The other ends of character devices: terminals, files, sockets ...</summary>
internal static class CharacterBackends
{
    /// <summary>Adds the backend of a character device.</summary>
    /// <param name="plan">Takes it.</param>
    /// <param name="type">What kind of backend.</param>
    /// <param name="source">Where it leads to.</param>
    /// <param name="alias">The device's alias.</param>
    /// <param name="channelName">The name by which SPICE knows the channel; or null.</param>
    /// <returns>The backend's id.</returns>
    public static string Plan(
        PlanBuilder plan,
        CharacterBackend type,
        ICharacterSource source,
        string alias,
        string? channelName = null
    )
    {
        var id = $"char{alias}";
        var map = new QemuMap();
        var first = source.Sources.FirstOrDefault();
        switch (type)
        {
            case CharacterBackend.PseudoTerminal when plan.Guest.Host.TerminalsAsSockets:
                var path = $"{plan.Guest.Host.DomainFolder}/{alias}.sock";
                plan.Consoles.Add(new PlannedConsole(alias, path));
                map = Socket(id).Add("path", path).Add("server", true).Add("wait", false);
                break;
            case CharacterBackend.PseudoTerminal:
                map = Make("pty", id);
                break;
            case CharacterBackend.Null:
                map = Make("null", id);
                break;
            case CharacterBackend.VirtualConsole:
                map = Make("vc", id);
                break;
            case CharacterBackend.Stdio:
                map = Make("stdio", id);
                break;
            case CharacterBackend.Device:
                map = Make(
                        alias.StartsWith("parallel", StringComparison.Ordinal)
                            ? "parallel"
                            : "serial",
                        id
                    )
                    .Add("path", first?.Path);
                break;
            case CharacterBackend.Pipe:
                map = Make("pipe", id).Add("path", first?.Path);
                break;
            case CharacterBackend.File:
                map = Make("file", id).Add("path", FileOf(plan, alias, "source", first?.Path));
                map.Add("append", plan.Guest.Host.Descriptors is null ? first?.Append : true);
                break;
            case CharacterBackend.Unix:
                map = Unix(plan, id, alias, first);
                break;
            case CharacterBackend.Tcp:
                map = Tcp(id, source, first);
                break;
            case CharacterBackend.Udp:
                map = Udp(id, source);
                break;
            case CharacterBackend.SpiceChannel:
                map = Make("spicevmc", id).Add("name", channelName);
                break;
            case CharacterBackend.SpicePort:
                map = Make("spiceport", id).Add("name", first?.Channel);
                break;
            case CharacterBackend.DBus:
                map = Make("dbus", id).Add("name", first?.Channel);
                break;
            case CharacterBackend.QemuVdagent:
                map = Make("qemu-vdagent", id)
                    .Add("name", "vdagent")
                    .Add("clipboard", first?.Clipboard?.CopyPaste);
                if (first?.Mouse?.Mode is { } mode)
                    map.Add("mouse", mode == MouseModeKind.Client);
                break;
            default:
                throw new DiagnosticException(
                    new Diagnostic(
                        "DX3002",
                        DiagnosticSeverity.Error,
                        $"the backend of {alias} is of a kind that QEMU does not have"
                    )
                );
        }
        if (source.Log is { } log)
        {
            map.Add("logfile", FileOf(plan, alias, "log", log.File));
            map.Add("logappend", plan.Guest.Host.Descriptors is null ? log.Append : true);
        }
        plan.Add(new QemuObject(QemuObjectKind.Chardev, map));
        return id;
    }

    /// <summary>After how many seconds a lost connection is made anew; 0 for never.</summary>
    public static void AddReconnect(QemuMap map, Reconnect? reconnect)
    {
        if (reconnect is not null)
            map.Add("reconnect", reconnect.Enabled == true ? (long)(reconnect.Timeout ?? 0) : 0);
    }

    private static QemuMap Make(string backend, string id) =>
        new() { { "backend", backend }, { "id", id } };

    private static QemuMap Socket(string id) => Make("socket", id);

    private static QemuMap Unix(PlanBuilder plan, string id, string alias, CharacterSource? source)
    {
        var map = Socket(id);
        if (source?.Mode == "bind" || source?.Path is null)
        {
            if (plan.Guest.Host.Descriptors is { } descriptors)
                map.Add("fd", (long)descriptors.ListeningSocket);
            else
                map.Add("path", source?.Path ?? $"{plan.Guest.Host.ChannelFolder}/{alias}");
            return map.Add("server", true).Add("wait", false);
        }
        map.Add("path", source.Path);
        AddReconnect(map, source.Reconnect);
        return map;
    }

    private static QemuMap Tcp(string id, ICharacterSource source, CharacterSource? first)
    {
        var map = Socket(id).Add("host", first?.Host).Add("port", first?.Service);
        if (source.Protocol?.Type == CharacterProtocolType.Telnet)
            map.Add("telnet", true);
        if (first?.Mode == "bind")
            map.Add("server", true).Add("wait", false);
        else
            CharacterBackends.AddReconnect(map, first?.Reconnect);
        return map;
    }

    private static QemuMap Udp(string id, ICharacterSource source)
    {
        var remote = source.Sources.FirstOrDefault(item => item.Mode != "bind");
        var local = source.Sources.FirstOrDefault(item => item.Mode == "bind");
        var map = Make("udp", id).Add("host", remote?.Host ?? "").Add("port", remote?.Service);
        return map.Add("localaddr", local?.Host ?? "").Add("localport", local?.Service ?? "0");
    }

    // A file is handed in as a descriptor where the caller opens files, and then found by the number of its set.
    private static string? FileOf(PlanBuilder plan, string alias, string role, string? path)
    {
        if (plan.Guest.Host.Descriptors is not { } descriptors)
            return path;
        var set = plan.ReserveDescriptorSet();
        var number = role == "log" ? descriptors.CharacterLog : descriptors.CharacterFile;
        plan.Option(
            "-add-fd",
            string.Create(
                CultureInfo.InvariantCulture,
                $"set={set},fd={number},opaque={alias}-{role}"
            )
        );
        return string.Create(CultureInfo.InvariantCulture, $"/dev/fdset/{set}");
    }
}
