namespace DomainXml.Rules;

/// <summary>DX4032: a feature of the CPU is named twice.</summary>
internal sealed class DuplicateCpuFeatureRule()
    : DuplicateRule<DomainFacts, string>("DX4032", DiagnosticSeverity.Error, "feature")
{
    protected override string Help => "Keep one of them.";

    protected override IEnumerable<(string Value, Place Place)> ValuesOf(DomainFacts domain) =>
        (domain.Domain.Cpu?.Features)
            .OrNone()
            .With(static feature => feature.Name)
            .Select(feature => (feature.Value, Place.Of(feature.View, "name")));

    protected override string Message(string value, Place first) =>
        $"'{value}' is named twice among the features of the CPU, first {first.OnLine}";
}
