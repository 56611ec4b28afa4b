using DomainXml.MessageReport;

// Makes single mistakes of many kinds in valid documents, and prints how well each kind is reported.
var arguments = Arguments.Parse(args);
if (arguments is null)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}
if (arguments.Corpus is not { } folder || !Directory.Exists(folder))
{
    Console.Error.WriteLine("Name a folder with valid documents: --corpus DIR.");
    return 2;
}

var documents = DocumentLoader.Load(folder, arguments.Documents);
var kinds = MistakeKind.All(new ObservedFormat(documents));
List<MistakeKind> chosen =
[
    .. kinds.Where(kind => arguments.Kinds.Count == 0 || arguments.Kinds.Contains(kind.Name)),
];
var scores = new List<KindScore>();
foreach (var kind in chosen)
{
    var score = new KindScore(kind.Name);
    var listed = 0;
    foreach (var report in MutantRun.Of(kind, documents, arguments.Mutants, arguments.Seed))
    {
        var judgement = Judgement.Of(report.Mutant, report.Text, report.Found);
        score.Add(judgement);
        if (
            (arguments.List == kind.Name || arguments.List == "all")
            && !judgement.IsGood
            && listed++ < arguments.Count
        )
            ReportWriter.WriteFailure(Console.Out, report, judgement);
    }
    scores.Add(score);
}

var malformed = kinds.Where(kind => kind.IsMalformed).Select(kind => kind.Name).ToHashSet();
scores.Add(KindScore.Total("schema", scores.Where(score => !malformed.Contains(score.Name))));
scores.Add(KindScore.Total("markup", scores.Where(score => malformed.Contains(score.Name))));

var triple = TripleScore.Measure(
    [.. chosen.Where(kind => !kind.IsMalformed)],
    documents,
    arguments.Mutants,
    arguments.Seed,
    arguments.List is "three" or "all" ? WriteTriple : null
);
ReportWriter.WriteTable(Console.Out, scores, triple);
if (arguments.Json is { } json)
    await File.WriteAllTextAsync(json, ReportWriter.ToJson(scores, triple)).ConfigureAwait(false);
return arguments.Floors is { } floors && !Floors.Hold(floors, scores, triple) ? 1 : 0;

static void WriteTriple(IReadOnlyList<Mutant> mutants, IReadOnlyList<DomainXml.Diagnostic> found)
{
    Console.WriteLine(
        $"{mutants[0].Source.Name}: {string.Join("; ", mutants.Select(m => m.What))}"
    );
    foreach (var item in found)
        ReportWriter.WriteFound(Console.Out, item);
}
