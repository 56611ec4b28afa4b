namespace DomainXml.Rules;

/// <summary>DX4102: the balloon starts with more memory than the guest has; libvirt then lowers it without a word.</summary>
internal sealed class CurrentMemoryRule()
    : Rule<DomainFacts>("DX4102", DiagnosticSeverity.Warning, "currentMemory")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        // With NUMA nodes, the nodes say how much memory there is.
        if (
            domain.NumaCells.Count > 0
            || domain.Domain.Memory?.Value is not { Bytes: > 0 } memory
            || domain.Domain.CurrentMemory is not { } current
            || current <= memory
        )
            yield break;
        var place = Place.TextOf(domain.Domain, "currentMemory");
        yield return Report(
            place,
            $"<currentMemory> ({current.KiB} KiB) is more than <memory> ({memory.KiB} KiB) and will be lowered to it"
        ) with
        {
            Expected = [$"at most {memory.KiB} KiB"],
            Fix =
                current.Unit == memory.Unit
                    ? Fixes.Write(
                        place,
                        memory.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        isSafe: true
                    )
                    : null,
        };
    }
}
