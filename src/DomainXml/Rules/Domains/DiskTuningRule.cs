using System.Globalization;
using System.Xml.Linq;

namespace DomainXml.Rules;

/// <summary>DX4149: a burst limit of a disk that does not go beyond its limit.</summary>
internal sealed class DiskTuningRule()
    : Rule<DomainFacts>("DX4149", DiagnosticSeverity.Error, "iotune")
{
    private static readonly string[] s_units = ["bytes_sec", "iops_sec"];
    private static readonly string[] s_kinds = ["total", "read", "write"];

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var tuning in domain.InDevices("iotune"))
        {
            foreach (var unit in s_units)
            {
                foreach (var finding in BurstsWithoutLimit(tuning, unit))
                    yield return finding;
            }
        }
    }

    private IEnumerable<Diagnostic> BurstsWithoutLimit(XElement tuning, string unit)
    {
        foreach (var name in s_kinds.Select(kind => $"{kind}_{unit}"))
        {
            if (NumberOf(tuning, name + "_max") is not (> 0 and var burst))
                continue;
            var limit = NumberOf(tuning, name) ?? 0;
            if (limit == 0)
            {
                yield return Report(
                    Place.Of(tuning.Element(name + "_max")!),
                    $"<{name}_max> says how far bursts may go beyond <{name}>, which is not set"
                );
            }
            else if (burst < limit)
            {
                yield return Report(
                    new Place(tuning.Element(name + "_max")!, true),
                    $"The burst of {burst} is below the limit of {limit} that <{name}> sets"
                );
            }
        }
    }

    private static ulong? NumberOf(XElement tuning, string name) =>
        ulong.TryParse(
            tuning.Element(name)?.Value.Trim(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
