using DomainXml.Models;

namespace DomainXml.Cli.NewDocuments;

/// <summary>
/// A network interface as the user asks for it: <c>user</c>, <c>network=default</c>, <c>bridge=br0</c> or
/// <c>direct=eth0</c>, with <c>mac=</c> and <c>model=</c>.
/// </summary>
/// <param name="Settings">What was written.</param>
internal sealed record NetworkRequest(SettingList Settings)
{
    private static readonly string[] s_sources = ["network", "bridge", "direct"];

    private MacAddress? Mac { get; init; }

    /// <summary>Reads a request.</summary>
    /// <exception cref="FormatException">It can't be understood; the message is for the user.</exception>
    public static NetworkRequest Parse(string text)
    {
        var settings = SettingList.Parse(
            text,
            "type",
            "network",
            "bridge",
            "direct",
            "mac",
            "model"
        );
        var type = settings.Text("type");
        if (type is not (null or "user" or "passt"))
            throw new FormatException(
                $"'{type}' is not a type of network; there are user and passt. A virtual network is network={type}."
            );
        var sources = s_sources.Count(name => settings.Text(name) is { Length: > 0 });
        if (sources != (type is null ? 1 : 0))
            throw new FormatException(
                $"'{text}' names no network: write user, passt, network=NAME, bridge=NAME or direct=DEVICE."
            );
        return new NetworkRequest(settings)
        {
            Mac = settings.Text("mac") is { } mac ? MacAddress.Parse(mac) : null,
        };
    }

    /// <summary>The interface.</summary>
    /// <param name="model">The usual model.</param>
    public NetworkInterface Create(string model)
    {
        var nic = CreateWithSource();
        nic.Mac = Mac is { } mac ? new InterfaceMac { Address = mac } : null;
        nic.Model = new InterfaceModel { Type = Settings.Text("model") ?? model };
        return nic;
    }

    private NetworkInterface CreateWithSource()
    {
        if (Settings.Text("network") is { } network)
            return new NetworkAttachedInterface
            {
                Source = new NetworkInterfaceSource { Network = network },
            };
        if (Settings.Text("bridge") is { } bridge)
            return new BridgeInterface { Source = new BridgeInterfaceSource { Bridge = bridge } };
        if (Settings.Text("direct") is { } device)
            return new DirectInterface
            {
                Source = new DirectInterfaceSource { Device = device, Mode = DirectMode.Bridge },
            };
        var user = new UserInterface();
        if (Settings.Text("type") == "passt")
            user.Backend = new InterfaceBackend { Type = InterfaceBackendType.Passt };
        return user;
    }
}
