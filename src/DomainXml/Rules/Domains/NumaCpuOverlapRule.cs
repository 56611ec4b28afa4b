namespace DomainXml.Rules;

/// <summary>DX4105: a virtual processor is in two NUMA nodes.</summary>
internal sealed class NumaCpuOverlapRule()
    : DuplicateRule<DomainFacts, int>("DX4105", DiagnosticSeverity.Error, "cell")
{
    protected override string Help => "Each vCPU belongs to one node.";

    protected override IEnumerable<(int Value, Place Place)> ValuesOf(DomainFacts domain) =>
        domain
            .NumaCells.With(static cell => cell.Cpus)
            .SelectMany(cell => cell.Value.Select(cpu => (cpu, Place.Of(cell.View, "cpus"))));

    protected override string Message(int value, Place first) =>
        $"vCPU {value} is in two NUMA nodes, first {first.OnLine}";
}
