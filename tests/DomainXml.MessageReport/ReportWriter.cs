using System.Globalization;
using System.Text.Json;

namespace DomainXml.MessageReport;

/// <summary>Prints the figures, as a table for people or as JSON.</summary>
internal static class ReportWriter
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    public static void WriteTable(
        TextWriter writer,
        IReadOnlyList<KindScore> scores,
        TripleScore? triple
    )
    {
        writer.WriteLine(
            $"{"kind", -24} {"count", 6} {"span", 7} {"first", 7} {"word<=3", 7} {"one", 7} {"<160", 7} {"plain", 7} {"reason", 7}"
        );
        foreach (var score in scores)
            writer.WriteLine(
                $"{score.Name, -24} {score.Count, 6} {Percent(score.Span), 7} {Percent(score.FirstWord), 7} {Percent(score.Word), 7} {Percent(score.One), 7} {Percent(score.Short), 7} {Percent(score.NoPattern), 7} {Percent(score.Reason), 7}"
            );
        if (triple is { Count: > 0 })
            writer.WriteLine(
                $"three mistakes in one document: three messages {Percent((double)triple.Three / triple.Count)}, each in its place {Percent((double)triple.Placed / triple.Count)}, of {triple.Count} documents"
            );
    }

    public static string ToJson(IReadOnlyList<KindScore> scores, TripleScore? triple) =>
        JsonSerializer.Serialize(
            new
            {
                kinds = scores.Select(score => new
                {
                    name = score.Name,
                    count = score.Count,
                    exactSpan = score.Span,
                    rightWordFirst = score.FirstWord,
                    rightWord = score.Word,
                    oneMessage = score.One,
                    shortMessage = score.Short,
                    noPattern = score.NoPattern,
                    reason = score.Reason,
                }),
                three = triple,
            },
            s_indented
        );

    /// <summary>Prints one mistake and what was reported of it.</summary>
    public static void WriteFailure(TextWriter writer, MutantReport report, Judgement judgement)
    {
        var mutant = report.Mutant;
        var (start, end) = mutant.Locate(mutant.Places[0]);
        writer.WriteLine($"{mutant.Source.Name}: {mutant.What}");
        writer.WriteLine(
            $"  lacks: {string.Join(", ", Lacking(judgement))}; expected at {report.Text.PositionAt(Math.Min(start, report.Text.Text.Length))} (length {end - start}), offering {string.Join(" | ", mutant.Right.Take(4))}"
        );
        foreach (var item in report.Found.Take(6))
            WriteFound(writer, item);
    }

    public static void WriteFound(TextWriter writer, Diagnostic item) =>
        writer.WriteLine(
            $"  got {item.Id} {item.Span?.Start}-{item.Span?.End}: {item.Message} | {string.Join(", ", item.Suggestions)} | {item.Help}"
        );

    private static IEnumerable<string> Lacking(Judgement judgement)
    {
        if (!judgement.HasSpan)
            yield return "span";
        if (judgement.RightWord == 0)
            yield return "word";
        if (!judgement.IsOne)
            yield return "one message";
        if (!judgement.IsShort)
            yield return "short";
        if (!judgement.HasNoPattern)
            yield return "plain words";
        if (judgement.HasReason == false)
            yield return "reason";
    }

    private static string Percent(double? share) =>
        share is { } value ? (value * 100).ToString("0.0", CultureInfo.InvariantCulture) : "-";
}
