using DomainXml.Differential;

// Compares our schemas with the reference's on many small edits of valid documents; 1 where they disagree.
if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}
if (!Directory.Exists(arguments.Corpus))
{
    Console.WriteLine(
        "skipped: there is no reference corpus; name its folder with --corpus or DOMAINXML_CORPUS"
    );
    return 0;
}

var pairs = SchemaPair.Load(arguments.Corpus, arguments.Schemas, arguments.OwnIsExported).ToList();
if (pairs.Count == 0)
{
    Console.Error.WriteLine($"{arguments.Corpus} has no such schemas, or no documents for them.");
    return 2;
}

// Schemas with more documents are larger, and get more mutants; but the small ones shall have their share.
var weights = pairs.ConvertAll(pair => Math.Sqrt(pair.Documents.Count));
var comparisons = new List<Comparison>();
Report.WriteHeader();
for (var i = 0; i < pairs.Count; i++)
{
    var comparison = new Comparison(pairs[i], arguments.Seed, arguments.Judges);
    comparison.Run((int)Math.Ceiling(arguments.Count * weights[i] / weights.Sum()));
    Report.Write(comparison);
    comparisons.Add(comparison);
}

var disagreements = comparisons.SelectMany(comparison => comparison.Disagreements).ToList();
Report.WriteSummary(comparisons);
Report.WriteDisagreements(disagreements, arguments.Show);
if (arguments.Write is { } folder)
{
    Directory.CreateDirectory(folder);
    foreach (var (pair, mutant, _, _) in disagreements)
        File.WriteAllText(Path.Combine(folder, $"{pair.Name}-{mutant.Number}.xml"), mutant.Text);
}
return disagreements.Count == 0 ? 0 : 1;
