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
        foreach (var element in domain.Domain.Element.Descendants())
        {
            foreach (var name in s_names)
            {
                if (
                    element.Attribute(name) is { } attribute
                    && attribute.Value.Contains('^', StringComparison.Ordinal)
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
}
