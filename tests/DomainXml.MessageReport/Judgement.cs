using System.Buffers;
using System.Text.RegularExpressions;
using DomainXml.RelaxNg;

namespace DomainXml.MessageReport;

/// <summary>How well one mistake is reported.</summary>
/// <param name="HasSpan">Whether a message points at exactly the offending name or value.</param>
/// <param name="RightWord">Which place the right word has among what is offered: 1, 2, 3; 0 for none; null where there is no right word.</param>
/// <param name="IsOne">Whether there is one message.</param>
/// <param name="IsShort">Whether every message is under 160 characters.</param>
/// <param name="HasNoPattern">Whether no regular expression is shown.</param>
/// <param name="HasReason">Whether the report says why; null where the mistake needs no reason.</param>
internal sealed partial record Judgement(
    bool HasSpan,
    int? RightWord,
    bool IsOne,
    bool IsShort,
    bool HasNoPattern,
    bool? HasReason
)
{
    private const int LongestMessage = 160;

    private static readonly SearchValues<char> s_marks = SearchValues.Create("<=&:'\"/>");

    public bool IsGood =>
        HasSpan
        && RightWord is null or > 0
        && IsOne
        && IsShort
        && HasNoPattern
        && HasReason is null or true;

    /// <summary>Judges the report of one mistake.</summary>
    public static Judgement Of(Mutant mutant, SourceText text, IReadOnlyList<Diagnostic> report)
    {
        var told = report.FirstOrDefault(item => IsAt(mutant, text, item)) ?? report[0];
        return new Judgement(
            report.Any(item => IsAt(mutant, text, item)),
            mutant.Right.Count == 0 ? null : PlaceOfRightWord(mutant, told),
            report.Count == 1,
            report.All(item =>
                item.Message.Length < LongestMessage && !item.Message.Contains('\n')
            ),
            !report.Any(ShowsPattern),
            mutant.Reasons.Count == 0
                ? null
                : mutant.Reasons.All(group =>
                    group.Any(word => Words(told).Contains(word, StringComparison.Ordinal))
                )
        );
    }

    /// <summary>Whether a message points exactly at the mistake.</summary>
    public static bool IsAt(Mutant mutant, SourceText text, Diagnostic item) =>
        item.Span is { } span
        && (
            mutant.Places.Any(place =>
            {
                var (start, end) = mutant.Locate(place);
                return span == text.SpanAt(start, end);
            }) || IsAtOtherHalf(mutant, text, item, span)
        );

    private static bool IsAtOtherHalf(
        Mutant mutant,
        SourceText text,
        Diagnostic item,
        SourceSpan span
    )
    {
        if (mutant.Half is not { } half || !item.Message.Contains(half, StringComparison.Ordinal))
            return false;
        var (start, end) = mutant.ChangedRegion;
        var region = text.SpanAt(start, end);
        return Order(region.Start) <= Order(span.Start) && Order(span.End) <= Order(region.End);

        static long Order(SourcePosition place) => ((long)place.Line << 32) + place.Column;
    }

    private static string Words(Diagnostic item) => $"{item.Message} {item.Help}";

    private static int PlaceOfRightWord(Mutant mutant, Diagnostic item)
    {
        for (var i = 0; i < Math.Min(3, item.Suggestions.Count); i++)
        {
            if (mutant.Right.Contains(item.Suggestions[i]))
                return i + 1;
        }
        if (
            item.Suggestions.Count > 0
            && item.Suggestions.Any(s =>
                mutant.Right.Any(r => s.Contains(r, StringComparison.Ordinal))
            )
        )
            return 1;
        if (mutant.Right.Any(word => Names(Words(item), word)))
            return item.Suggestions.Count + 1;
        for (var i = 0; i < item.Expected.Count && item.Expected.Count <= 3; i++)
        {
            if (mutant.Right.Contains(item.Expected[i]))
                return i + 1;
        }
        return 0;
    }

    /// <summary>Whether a sentence names a word: in quotes, as a tag, or as it is where it is no plain word.</summary>
    private static bool Names(string sentence, string word) =>
        sentence.Contains($"'{word}'", StringComparison.Ordinal)
        || sentence.Contains($"<{word}>", StringComparison.Ordinal)
        || (
            word.AsSpan().ContainsAny(s_marks) && sentence.Contains(word, StringComparison.Ordinal)
        );

    private static bool ShowsPattern(Diagnostic item) =>
        item.Expected.Append(Words(item)).Any(text => Pattern().IsMatch(text));

    // Character classes, counted repetitions, groups that are repeated, escapes.
    [GeneratedRegex(@"\[\^?[a-zA-Z0-9]-[a-zA-Z0-9]|\{\d+(,\d*)?\}|\)[*+?]|\\[dwsp.+-]")]
    private static partial Regex Pattern();
}
