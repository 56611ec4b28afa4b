namespace DomainXml.MessageReport;

/// <summary>A mutant that is invalid, and what is reported of it.</summary>
internal sealed record MutantReport(
    Mutant Mutant,
    SourceText Text,
    IReadOnlyList<Diagnostic> Found
);

/// <summary>Makes mistakes of one kind until there are enough, many places in the format rather than few.</summary>
internal static class MutantRun
{
    private const int MostPerDocument = 4;
    private const int MostPerSite = 3;

    public static IEnumerable<MutantReport> Of(
        MistakeKind kind,
        IReadOnlyList<MarkupDocument> documents,
        int count,
        int seed
    )
    {
        var random = new Random(seed);
        var sites = new Dictionary<string, int>(StringComparer.Ordinal);
        var order = documents.ToArray();
        random.Shuffle(order);
        var made = 0;
        foreach (var document in order)
        {
            var mutants = kind.Make(document, random).ToArray();
            random.Shuffle(mutants);
            var here = 0;
            foreach (var mutant in mutants)
            {
                if (sites.GetValueOrDefault(mutant.Site) >= MostPerSite)
                    continue;
                if (Validate(mutant) is not { } report)
                    continue;
                sites[mutant.Site] = sites.GetValueOrDefault(mutant.Site) + 1;
                yield return report;
                if (++made == count)
                    yield break;
                if (++here == MostPerDocument)
                    break;
            }
        }
    }

    /// <summary>What is reported of a mutant; null where it is valid.</summary>
    public static MutantReport? Validate(Mutant mutant)
    {
        var text = SourceText.From(mutant.Apply());
        var found = DocumentValidator.Validate(text);
        return found.Count == 0 ? null : new MutantReport(mutant, text, found);
    }
}
