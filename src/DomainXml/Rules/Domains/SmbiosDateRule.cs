using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4174: the date of the BIOS is no date, or not written as the standard has it.</summary>
internal sealed class SmbiosDateRule()
    : Rule<DomainFacts>("DX4174", DiagnosticSeverity.Error, "sysinfo")
{
    private static readonly string[] s_forms = ["M/d/yyyy", "M/d/yy"];

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        var entries = domain
            .Domain.Sysinfos.OfType<SmbiosInformation>()
            .SelectMany(static information => information.Element.Elements("bios"))
            .SelectMany(static bios => bios.Elements("entry"))
            .Where(static entry => entry.Attribute("name")?.Value == "date");
        foreach (var entry in entries)
        {
            var date = entry.Value.Trim();
            if (
                DateOnly.TryParseExact(
                    date,
                    s_forms,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out _
                )
            )
                continue;
            yield return Report(new Place(entry, true), $"'{date}' is no date of a BIOS") with
            {
                Expected = ["month/day/year, such as 04/01/2014"],
            };
        }
    }
}
