using DomainXml.Conformance;

// Runs the project against reference data and prints one line per family: NAME PASSED/TOTAL.
var arguments = Arguments.Parse(args);
if (arguments is null)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

var inputs = new Inputs(arguments.Corpus, arguments.RelaxNgTests);
var unknown = arguments.Families.Except(FamilyList.All.Select(family => family.Name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine(
        $"No family is called {string.Join(", ", unknown)}; there are {string.Join(", ", FamilyList.All.Select(f => f.Name))}."
    );
    return 2;
}

var scores = new List<FamilyScore>();
foreach (var family in FamilyList.All)
{
    if (arguments.Families.Count > 0 && !arguments.Families.Contains(family.Name))
        continue;
    if (family.FindCases(inputs) is not { } cases)
        continue;
    var score = FamilyScore.Run(family.Name, cases);
    scores.Add(score);
    Console.WriteLine($"{score.Name} {score.Passed}/{score.Total}");
    if (arguments.ListFailures)
    {
        foreach (var failure in score.Results.Where(result => !result.Outcome.Passed))
            Console.WriteLine($"  {failure.Id}: {failure.Outcome.Detail}");
    }
    if (arguments.WriteActual is { } folder)
        score.WriteActual(folder);
}

if (arguments.Json is { } jsonPath)
    await File.WriteAllTextAsync(jsonPath, FamilyScore.ToJson(scores)).ConfigureAwait(false);

return arguments.Floors is { } floorsPath && !Floors.Hold(floorsPath, scores) ? 1 : 0;
