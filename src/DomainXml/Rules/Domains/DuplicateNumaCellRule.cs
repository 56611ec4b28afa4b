namespace DomainXml.Rules;

/// <summary>DX4023: two NUMA nodes have one number.</summary>
internal sealed class DuplicateNumaCellRule()
    : DuplicateRule<DomainFacts, uint>("DX4023", DiagnosticSeverity.Error, "cell")
{
    protected override IEnumerable<(uint Value, Place Place)> ValuesOf(DomainFacts domain) =>
        domain
            .NumaCells.With(static cell => cell.Id)
            .Select(cell => (cell.Value, Place.Of(cell.View, "id")));

    protected override string Message(uint value, Place first) =>
        $"'{value}' is the number of two NUMA nodes, first {first.OnLine}";
}
