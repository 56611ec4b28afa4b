namespace DomainXml.Differential;

/// <summary>Makes the mutants of a pair of schemas and compares what the judges say of them.</summary>
internal sealed class Comparison(SchemaPair pair, int seed, IReadOnlyCollection<string> judges)
{
    private const int ChunkSize = 8000;

    private readonly List<Disagreement> disagreements = [];
    private readonly Dictionary<EditKind, int> countsByKind = [];

    public SchemaPair Pair => pair;

    public int Count { get; private set; }

    /// <summary>How many of the mutants the reference accepts.</summary>
    public int AcceptedCount { get; private set; }

    public IReadOnlyList<Disagreement> Disagreements => disagreements;

    public IReadOnlyDictionary<EditKind, int> CountsByKind => countsByKind;

    public void Run(int count)
    {
        for (var first = 0; first < count; first += ChunkSize)
            RunChunk(first, Math.Min(ChunkSize, count - first));
    }

    private void RunChunk(int first, int count)
    {
        var mutants = new Mutant[count];
        var reference = new Verdict[count];
        var own = new Verdict[count];
        Parallel.For(
            0,
            count,
            i =>
            {
                mutants[i] = Mutant.Create(pair, seed, first + i);
                reference[i] = Verdict.OfEngine(mutants[i].Text, pair.Reference);
                own[i] = Verdict.OfLibrary(mutants[i].Text, pair.Own);
            }
        );
        for (var i = 0; i < count; i++)
        {
            Count++;
            AcceptedCount += reference[i].IsAccepted ? 1 : 0;
            countsByKind[mutants[i].Kind] = countsByKind.GetValueOrDefault(mutants[i].Kind) + 1;
            if (reference[i].IsAccepted != own[i].IsAccepted)
                Add(mutants[i], ("our schema", own[i]), ("reference schema", reference[i]));
        }
        if (judges.Contains("jing"))
            Ask(ExternalJudge.Jing, mutants, reference, "our engine");
        if (judges.Contains("xmllint"))
            AskLibxml2([.. mutants.Where((_, i) => reference[i].IsAccepted)]);
    }

    /// <summary>Of what is valid, libxml2 must refuse what we warn of, and nothing else.</summary>
    private void AskLibxml2(Mutant[] valid) =>
        Ask(
            ExternalJudge.Xmllint,
            valid,
            [.. valid.Select(mutant => Verdict.OfWarnings(mutant.Text))],
            "our warnings"
        );

    private void Ask(ExternalJudge judge, Mutant[] mutants, Verdict[] ours, string name)
    {
        var complaints = judge.Judge(pair.ReferencePath, [.. mutants.Select(m => m.Text)]);
        for (var i = 0; i < mutants.Length; i++)
        {
            var theirs = new Verdict(complaints[i] is null, complaints[i]);
            if (ours[i].IsAccepted != theirs.IsAccepted)
                Add(mutants[i], (name, ours[i]), (judge.Program, theirs));
        }
    }

    private void Add(Mutant mutant, (string, Verdict) first, (string, Verdict) second) =>
        disagreements.Add(
            new Disagreement(
                pair,
                mutant,
                (first.Item1, first.Item2.ToString()),
                (second.Item1, second.Item2.ToString())
            )
        );
}
