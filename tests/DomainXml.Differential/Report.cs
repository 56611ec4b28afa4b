using System.Globalization;

namespace DomainXml.Differential;

/// <summary>What the tester prints.</summary>
internal static class Report
{
    public static void WriteHeader() =>
        Console.WriteLine(Row("schema", "documents", "mutants", "valid", "disagreements"));

    public static void Write(Comparison comparison) =>
        Console.WriteLine(
            Row(
                comparison.Pair.Name,
                comparison.Pair.Documents.Count,
                comparison.Count,
                comparison.AcceptedCount,
                comparison.Disagreements.Count
            )
        );

    public static void WriteSummary(IReadOnlyList<Comparison> comparisons)
    {
        Console.WriteLine();
        Console.WriteLine(Row("first edit", "", "mutants", "", "disagreements"));
        foreach (var kind in EditKind.All)
        {
            Console.WriteLine(
                Row(
                    kind.Name,
                    "",
                    comparisons.Sum(each => each.CountsByKind.GetValueOrDefault(kind)),
                    "",
                    comparisons.Sum(each => each.Disagreements.Count(d => d.Mutant.Kind == kind))
                )
            );
        }
        Console.WriteLine();
        Console.WriteLine(
            Row(
                "all",
                comparisons.Sum(each => each.Pair.Documents.Count),
                comparisons.Sum(each => each.Count),
                comparisons.Sum(each => each.AcceptedCount),
                comparisons.Sum(each => each.Disagreements.Count)
            )
        );
    }

    public static void WriteDisagreements(IReadOnlyList<Disagreement> disagreements, int most)
    {
        foreach (var disagreement in disagreements.Take(most))
            Console.WriteLine($"\n{disagreement}");
        if (disagreements.Count > most)
            Console.WriteLine($"\n... and {disagreements.Count - most} more");
    }

    private static string Row(params object[] cells) =>
        string.Format(CultureInfo.InvariantCulture, "{0,-22}{1,10}{2,9}{3,9}{4,15}", cells);
}
