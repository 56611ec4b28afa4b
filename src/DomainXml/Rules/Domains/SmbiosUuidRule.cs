using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4010: the system information gives the guest another UUID than the domain has.</summary>
internal sealed class SmbiosUuidRule()
    : Rule<DomainFacts>("DX4010", DiagnosticSeverity.Error, "sysinfo")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (domain.Domain.Uuid is not { } uuid)
            yield break;
        var entries = domain
            .Domain.Sysinfos.OfType<SmbiosInformation>()
            .SelectMany(static information => information.Element.Elements("system"))
            .SelectMany(static system => system.Elements("entry"))
            .Where(static entry => entry.Attribute("name")?.Value == "uuid");
        foreach (var entry in entries)
        {
            if (!Guid.TryParse(entry.Value, out var other) || other == uuid)
                continue;
            var place = new Place(entry, true);
            yield return Report(
                place,
                $"'{other}' is not the domain's UUID '{uuid}': both must be the same",
                "Leave the entry out, or write the domain's UUID."
            ) with
            {
                Expected = [uuid.ToString()],
                Fix = Fixes.Write(place, uuid.ToString(), isSafe: false),
            };
        }
    }
}
