namespace DomainXml.Qemu;

/// <summary>
/// Character devices are the one kind of object whose monitor command nests what the option has side by side
/// (QEMU's <c>qapi/char.json</c>).
/// </summary>
internal static class ChardevArguments
{
    /// <summary>The arguments of <c>chardev-add</c> for the properties that <c>-chardev</c> takes.</summary>
    public static QemuMap ForMonitor(QemuMap option)
    {
        var backend = option.TextOf("backend") ?? "";
        var data = new QemuMap();
        switch (backend)
        {
            case "socket":
                data.Add("addr", AddressOf(option));
                break;
            case "udp":
                data.Add("remote", Inet(option["host"], option["port"]))
                    .Add("local", Inet(option["localaddr"], option["localport"]));
                break;
        }
        foreach (var (name, value) in option)
        {
            if (NameInMonitor(backend, name) is { } known)
                data.Add(known, value);
        }
        return new QemuMap
        {
            { "id", option["id"] },
            {
                "backend",
                new QemuMap { { "type", backend }, { "data", data } }
            },
        };
    }

    private static string? NameInMonitor(string backend, string name) =>
        (backend, name) switch
        {
            (_, "backend" or "id") => null,
            ("socket", "path" or "fd" or "host" or "port") => null,
            ("udp", "host" or "port" or "localaddr" or "localport") => null,
            ("file", "path") => "out",
            ("pipe" or "serial" or "parallel", "path") => "device",
            ("spicevmc", "name") => "type",
            ("spiceport", "name") => "fqdn",
            ("qemu-vdagent", "name") => null,
            _ => name,
        };

    private static QemuMap? AddressOf(QemuMap option)
    {
        if (option["path"] is { } path)
        {
            return new QemuMap
            {
                { "type", "unix" },
                {
                    "data",
                    new QemuMap { { "path", path } }
                },
            };
        }
        if (option["fd"] is QemuInteger descriptor)
        {
            var number = descriptor.Value.ToString(
                System.Globalization.CultureInfo.InvariantCulture
            );
            return new QemuMap
            {
                { "type", "fd" },
                {
                    "data",
                    new QemuMap { { "str", number } }
                },
            };
        }
        return Inet(option["host"], option["port"]);
    }

    private static QemuMap? Inet(QemuValue? host, QemuValue? port) =>
        port is null
            ? null
            : new QemuMap
            {
                { "type", "inet" },
                {
                    "data",
                    new QemuMap { { "host", host ?? "" }, { "port", port } }
                },
            };
}
