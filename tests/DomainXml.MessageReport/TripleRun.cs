namespace DomainXml.MessageReport;

/// <summary>Three mistakes in one document: how often there are exactly three messages, each in its place.</summary>
/// <param name="Count">How many documents were tried.</param>
/// <param name="Three">How many gave three messages.</param>
/// <param name="Placed">How many gave three messages at the three places.</param>
internal sealed record TripleScore(int Count, int Three, int Placed)
{
    private const int MostAttempts = 12;

    /// <summary>Tries it, with mistakes that each give one message alone.</summary>
    /// <param name="kinds">The kinds to mix.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="count">How many documents to try.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="failed">Told the text, the mistakes and the report where these are not three messages in place.</param>
    public static TripleScore Measure(
        IReadOnlyList<MistakeKind> kinds,
        IReadOnlyList<MarkupDocument> documents,
        int count,
        int seed,
        Action<IReadOnlyList<Mutant>, IReadOnlyList<Diagnostic>>? failed = null
    )
    {
        if (kinds.Count == 0)
            return new TripleScore(0, 0, 0);
        var random = new Random(seed);
        var (tried, three, placed) = (0, 0, 0);
        var order = documents.Where(document => document.Elements.Count >= 12).ToArray();
        random.Shuffle(order);
        foreach (var document in order.Take(count * 2))
        {
            if (tried == count)
                break;
            var mutants = PickThree(kinds, document, random);
            if (mutants.Count < 3)
                continue;
            tried++;
            TextEdit[] edits = [.. mutants.SelectMany(mutant => mutant.Edits)];
            var text = SourceText.From(Mutant.Apply(document.Text, edits));
            var found = DocumentValidator.Validate(text);
            var inPlace =
                found.Count == 3
                && mutants.All(mutant => found.Any(item => IsAt(mutant, edits, text, item)));
            three += found.Count == 3 ? 1 : 0;
            placed += inPlace ? 1 : 0;
            if (!inPlace)
                failed?.Invoke(mutants, found);
        }
        return new TripleScore(tried, three, placed);
    }

    private static List<Mutant> PickThree(
        IReadOnlyList<MistakeKind> kinds,
        MarkupDocument document,
        Random random
    )
    {
        var picked = new List<Mutant>();
        for (var attempt = 0; attempt < MostAttempts && picked.Count < 3; attempt++)
        {
            var mutants = kinds[random.Next(kinds.Count)].Make(document, random).ToArray();
            if (mutants.Length == 0)
                continue;
            var mutant = mutants[random.Next(mutants.Length)];
            if (picked.Any(other => Overlap(other.Region, mutant.Region)))
                continue;
            if (
                MutantRun.Validate(mutant) is { Found: [var only] } report
                && Judgement.IsAt(mutant, report.Text, only)
            )
                picked.Add(mutant);
        }
        return picked;
    }

    private static bool Overlap((int Start, int End) one, (int Start, int End) other) =>
        one.Start < other.End && other.Start < one.End;

    private static bool IsAt(Mutant mutant, TextEdit[] edits, SourceText text, Diagnostic item) =>
        mutant.Places.Any(place =>
        {
            var (start, end) = mutant.Locate(place, edits);
            return item.Span == text.SpanAt(start, end);
        });
}
