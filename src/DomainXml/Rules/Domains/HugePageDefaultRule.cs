namespace DomainXml.Rules;

/// <summary>DX4117: two sizes of huge pages are for all of the memory.</summary>
internal sealed class HugePageDefaultRule()
    : DuplicateRule<DomainFacts, bool>("DX4117", DiagnosticSeverity.Error, "page")
{
    protected override string Help => "Say with 'nodeset' which NUMA nodes each size is for.";

    // Without NUMA nodes, a page for node 0 is for everything as well.
    protected override IEnumerable<(bool Value, Place Place)> ValuesOf(DomainFacts domain) =>
        (domain.Domain.MemoryBacking?.Hugepages?.Pages)
            .OrNone()
            .Where(page => page.Nodeset is null || domain.NumaCells.Count == 0)
            .Select(static page => (true, Place.Of(page, "size")));

    protected override string Message(bool value, Place first) =>
        $"Two sizes of huge pages are for all of the memory, first {first.OnLine}";
}
