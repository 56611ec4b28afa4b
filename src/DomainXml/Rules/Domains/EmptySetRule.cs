using System.Xml.Linq;

namespace DomainXml.Rules;

/// <summary>DX4178: a set of processors or nodes that its exclusions leave empty.</summary>
internal sealed class EmptySetRule()
    : Rule<DomainFacts>(
        "DX4178",
        DiagnosticSeverity.Error,
        "@nodeset",
        "@cpuset",
        "@vcpus",
        "@iothreads"
    )
{
    private static readonly string[] s_names = ["nodeset", "cpuset", "vcpus", "iothreads"];

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var attribute in domain.Domain.Element.Descendants().Attributes())
        {
            if (
                attribute.Value.Contains('^', StringComparison.Ordinal)
                && s_names.Contains(attribute.Name.LocalName)
                && CpuSet.TryParse(attribute.Value, null, out var set)
                && set.Count == 0
            )
            {
                yield return Report(
                    new Place(attribute, true),
                    $"'{attribute.Value}' leaves nothing: all that it names is taken out again"
                );
            }
        }
    }
}
