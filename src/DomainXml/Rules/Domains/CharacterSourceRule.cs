using System.Xml.Linq;

namespace DomainXml.Rules;

/// <summary>DX4157: a serial port, console or the like that leads to a file or socket which is not named.</summary>
internal sealed class CharacterSourceRule()
    : Rule<DomainFacts>(
        "DX4157",
        DiagnosticSeverity.Error,
        "serial",
        "parallel",
        "console",
        "channel",
        "redirdev",
        "rng"
    )
{
    private static readonly string[] s_devices =
    [
        "serial",
        "parallel",
        "console",
        "channel",
        "redirdev",
        "rng",
    ];

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu)
            yield break;
        foreach (var device in domain.Devices.Select(static device => device.Element))
        {
            if (!s_devices.Contains(device.Name.LocalName))
                continue;
            var stream = device.Name.LocalName == "rng" ? device.Element("backend") : device;
            if (stream is not null && MissingIn(stream) is { } missing)
            {
                yield return Report(
                    Place.Of(stream.Element("source") ?? stream),
                    $"Type '{stream.Attribute("type")?.Value}' needs <source {missing}>, which says where the data go"
                );
            }
        }
    }

    private static string? MissingIn(XElement stream)
    {
        string[] needed = stream.Attribute("type")?.Value switch
        {
            // The socket of a channel gets a path of its own.
            "unix" when stream.Name.LocalName == "channel" => [],
            "file" or "pipe" or "dev" or "unix" => ["path"],
            "tcp" => ["host", "service"],
            "udp" => ["service"],
            _ => [],
        };
        return needed.FirstOrDefault(name => !stream.Elements("source").Attributes(name).Any());
    }
}
