namespace DomainXml.Rules;

/// <summary>DX4033: the memory of a NUMA node is tied to the host's twice.</summary>
internal sealed class DuplicateMemoryNodeRule()
    : DuplicateRule<DomainFacts, uint>("DX4033", DiagnosticSeverity.Error, "memnode")
{
    protected override string Help => "Keep one of them; 'nodeset' can name several nodes.";

    protected override IEnumerable<(uint Value, Place Place)> ValuesOf(DomainFacts domain) =>
        (domain.Domain.Numatune?.Memnodes)
            .OrNone()
            .With(static node => (uint?)node.CellId)
            .Select(node => (node.Value, Place.Of(node.View, "cellid")));

    protected override string Message(uint value, Place first) =>
        $"The memory of NUMA node '{value}' is tied twice, first {first.OnLine}";
}
