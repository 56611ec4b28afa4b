using System.Xml.Linq;

namespace DomainXml.Rules;

/// <summary>DX4170: groups of virtual processors that share cache or memory bandwidth overlap.</summary>
internal sealed class ResourceGroupRule()
    : Rule<DomainFacts>("DX4170", DiagnosticSeverity.Error, "cachetune", "memorytune")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        List<(XElement Element, HashSet<int> Cpus)> groups = [];
        foreach (var element in domain.Domain.Element.Elements("cputune").Elements())
        {
            if (
                element.Name.LocalName is not ("cachetune" or "memorytune")
                || !CpuSet.TryParse(element.Attribute("vcpus")?.Value, null, out var cpus)
            )
                continue;
            var group = (element, cpus.ToHashSet());
            var (clash, _) = groups.FirstOrDefault(other => Clash(other, group));
            if (clash is not null)
            {
                yield return Report(
                    Place.Of(element, "vcpus"),
                    $"'{element.Attribute("vcpus")?.Value}' overlaps the group of <{clash.Name.LocalName}> {Place.Of(clash).OnLine}",
                    "Name each vCPU in one <cachetune>; <memorytune> has the same groups."
                );
            }
            groups.Add(group);
        }
    }

    // The cache and the memory bandwidth of one group go together; two groups share no vCPU.
    private static bool Clash(
        (XElement Element, HashSet<int> Cpus) first,
        (XElement Element, HashSet<int> Cpus) second
    ) =>
        first.Cpus.Overlaps(second.Cpus)
        && (first.Element.Name == second.Element.Name || !first.Cpus.SetEquals(second.Cpus));
}
