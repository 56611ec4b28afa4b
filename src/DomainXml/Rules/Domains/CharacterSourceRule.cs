using System.Xml.Linq;

namespace DomainXml.Rules;

/// <summary>DX4157: a serial port, console or the like that leads to a file or socket which is not named.</summary>
internal sealed class CharacterSourceRule() : Rule<DomainFacts>("DX4157", DiagnosticSeverity.Error)
{
    private static readonly string[] s_devices = ["serial", "parallel", "console", "rng"];

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu)
            yield break;
        foreach (var device in domain.Devices.Select(static device => device.Element))
        {
            if (!s_devices.Contains(device.Name.LocalName))
                continue;
            var stream = device.Name.LocalName == "rng" ? device.Element("backend") : device;
            if (
                stream?.Attribute("type")?.Value
                    is { } type
                        and ("file" or "pipe" or "dev" or "unix")
                && stream.Elements("source").Attributes("path").FirstOrDefault() is null
            )
            {
                yield return Report(
                    Place.Of(stream.Element("source") ?? stream),
                    $"Type '{type}' needs <source path>, which says where the data go"
                );
            }
        }
    }
}
