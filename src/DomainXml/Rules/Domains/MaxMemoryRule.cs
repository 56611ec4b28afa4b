namespace DomainXml.Rules;

/// <summary>DX4103: the guest has more memory at the start than it can ever have.</summary>
internal sealed class MaxMemoryRule()
    : Rule<DomainFacts>("DX4103", DiagnosticSeverity.Error, "maxMemory")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (domain.Domain.MaxMemory is not { } max || TotalOf(domain) is not { } total)
            yield break;
        var bound = max.Value;
        if (total <= bound.KiB)
            yield break;
        yield return Report(
            Place.TextOf(max),
            $"<maxMemory> ({bound.KiB} KiB) is less than the {total} KiB that the guest starts with",
            "Raise <maxMemory>, or lower <memory>."
        ) with
        {
            Expected = [$"at least {total} KiB"],
        };
    }

    private static ulong? TotalOf(DomainFacts domain) =>
        domain.NumaCells.Count > 0
            ? domain.NumaMemory + domain.ModuleMemory
            : domain.Domain.Memory?.Value.KiB;
}
