using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4129: a device is where the machine's chipset is.</summary>
internal sealed class ChipsetPlaceRule()
    : Rule<DomainFacts>("DX4129", DiagnosticSeverity.Error, "address")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var (device, address, function) in domain.PciPlaces)
        {
            var part = domain.Hardware.Chipset.FirstOrDefault(part =>
                function is { Domain: 0, Bus: 0 }
                && function.Slot == (ulong)part.Slot
                && function.Function == (ulong)part.Function
            );
            if (part is null || IsPart(device, part))
                continue;
            yield return Report(
                Place.Of(address),
                $"'{function}' is the place of {part.Name}",
                "Choose another slot, or leave the address out: a free one is then chosen."
            );
        }
    }

    private static bool IsPart(IDeviceIdentity device, Machines.ChipsetPart part) =>
        device is Controller controller
        && controller.Type == part.ControllerType
        && controller.Index is 0 or null;
}
