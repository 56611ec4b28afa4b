using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4903: the machine's own serial port, written as one on an ISA bus.</summary>
internal sealed class IsaSerialRule()
    : Rule<DomainFacts>("DX4903", DiagnosticSeverity.Info, "serial")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.Hardware.TakesIsaSerial)
            yield break;
        foreach (var serial in domain.Devices.OfType<SerialDevice>())
        {
            if (serial.Target is not { Type: CharacterTargetType.IsaSerial } target)
                continue;
            var place = Place.Of(target, "type");
            yield return Report(
                place,
                $"Machine '{domain.MachineName}' has no ISA bus: its serial ports are of type 'spapr-vio-serial'"
            ) with
            {
                Expected = ["spapr-vio-serial"],
                Suggestions = ["spapr-vio-serial"],
                Fix = target.Element.HasElements
                    ? null
                    : Fixes.Write(place, "spapr-vio-serial", isSafe: true),
            };
        }
    }
}
