using System.Globalization;

namespace DomainXml.Rules;

/// <summary>DX4011: two devices have one place in the boot order.</summary>
internal sealed class DuplicateBootOrderRule()
    : DuplicateRule<DomainFacts, ulong>("DX4011", DiagnosticSeverity.Error, "@order")
{
    protected override string Help => "Number the devices 1, 2, 3 ... in the order to try them.";

    protected override IEnumerable<(ulong Value, Place Place)> ValuesOf(DomainFacts domain)
    {
        foreach (var boot in domain.InDevices("boot"))
        {
            if (
                ulong.TryParse(
                    boot.Attribute("order")?.Value,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var order
                )
            )
                yield return (order, Place.Of(boot, "order"));
        }
    }

    protected override string Message(ulong value, Place first) =>
        $"'{value}' is the boot order of two devices, first {first.OnLine}";
}
