namespace DomainXml.Differential;

/// <summary>A mutant that two judges judge differently.</summary>
/// <param name="Pair">The schemas.</param>
/// <param name="Mutant">The document.</param>
/// <param name="First">Who says what.</param>
/// <param name="Second">Who says otherwise.</param>
internal sealed record Disagreement(
    SchemaPair Pair,
    Mutant Mutant,
    (string Judge, string Verdict) First,
    (string Judge, string Verdict) Second
)
{
    public override string ToString() =>
        $"""
            {Pair.Name} #{Mutant.Number}: {Mutant.Seed.File}
              edit ({Mutant.Kind.Name}): {Mutant.Description}
              {First.Judge}: {First.Verdict}
              {Second.Judge}: {Second.Verdict}
            """;
}
