using System.Text.Json;

namespace DomainXml.Conformance;

/// <summary>What came of one family.</summary>
internal sealed record FamilyScore(string Name, IReadOnlyList<(string Id, Outcome Outcome)> Results)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public int Passed => Results.Count(result => result.Outcome.Passed);

    public int Total => Results.Count;

    /// <summary>Runs the cases, in parallel; results keep the cases' order.</summary>
    public static FamilyScore Run(string name, IEnumerable<Case> cases) =>
        new(name, [.. cases.AsParallel().AsOrdered().Select(item => (item.Id, RunOne(item)))]);

    /// <summary>Writes what was produced, under the expected files' paths.</summary>
    public void WriteActual(string folder)
    {
        foreach (var file in Results.SelectMany(result => result.Outcome.Actual))
        {
            var path = Path.Combine(folder, file.RelativePath);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }

    public static string ToJson(IEnumerable<FamilyScore> scores) =>
        JsonSerializer.Serialize(
            scores.Select(score => new
            {
                name = score.Name,
                passed = score.Passed,
                total = score.Total,
                failures = score
                    .Results.Where(result => !result.Outcome.Passed)
                    .Select(result => new { id = result.Id, detail = result.Outcome.Detail }),
            }),
            Indented
        );

    private static Outcome RunOne(Case item)
    {
        try
        {
            return item.Run();
        }
        catch (Exception exception)
        {
            return Outcome.Fail(
                $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}"
            );
        }
    }
}
