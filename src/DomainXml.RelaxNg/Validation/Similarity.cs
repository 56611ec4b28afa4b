namespace DomainXml.RelaxNg.Validation;

/// <summary>Finds what was probably meant. Stateless.</summary>
public static class Similarity
{
    private const int LongestCompared = 64;

    private static readonly string[][] SynonymGroups =
    [
        ["yes", "true", "on", "1", "enable", "enabled", "y", "t"],
        ["no", "false", "off", "0", "disable", "disabled", "n", "f"],
    ];

    /// <summary>The nearest of the candidates, at most three; none where none is near.</summary>
    /// <param name="found">What was written.</param>
    /// <param name="candidates">What could have been written.</param>
    public static IReadOnlyList<string> Nearest(string found, IEnumerable<string> candidates)
    {
        var word = found.Trim();
        if (word.Length is 0 or > LongestCompared)
            return [];
        var near = candidates
            .Distinct()
            .Select(candidate =>
                (
                    Candidate: candidate,
                    Distance: Distance(word, candidate),
                    Order: Order(word, candidate)
                )
            )
            .Where(item => item.Distance <= Limit(word, item.Candidate))
            .OrderBy(item => item.Order)
            .ToList();
        // Beside a word that differs in case or punctuation only, no other can have been meant.
        var isSame = near.Count > 0 && near[0].Order < Scale;
        return
        [
            .. near.Where(item => !isSame || item.Order < Scale)
                .Take(3)
                .Select(item => item.Candidate),
        ];
    }

    /// <summary>
    /// The one candidate that is so near that it was certainly meant; null where there is none, or more than one.
    /// </summary>
    /// <param name="found">What was written.</param>
    /// <param name="candidates">What could have been written.</param>
    public static string? Meant(string found, IEnumerable<string> candidates)
    {
        string? best = null;
        var least = int.MaxValue;
        var isUnique = false;
        foreach (var candidate in candidates.Distinct())
        {
            var order = Order(found, candidate);
            if (order < least)
                (best, least, isUnique) = (candidate, order, true);
            else if (order == least)
                isUnique = false;
        }
        var allowed = found.Length <= 4 ? 1 : 2;
        return isUnique && Distance(found, best!) <= allowed * Scale ? best : null;
    }

    /// <summary>A word of the candidates that says the same as this one in another way, as <c>yes</c> for <c>true</c>.</summary>
    /// <param name="found">What was written.</param>
    /// <param name="candidates">What could have been written.</param>
    public static string? Synonym(string found, IReadOnlyList<string> candidates)
    {
        foreach (var group in SynonymGroups)
        {
            if (!Says(group, found))
                continue;
            foreach (var candidate in candidates)
            {
                if (candidate != found && group.Contains(candidate))
                    return candidate;
            }
        }
        return null;
    }

    /// <summary>Whether a word says yes in one of the usual ways.</summary>
    internal static bool SaysYes(string word) => Says(SynonymGroups[0], word);

    /// <summary>Whether a word says no in one of the usual ways.</summary>
    internal static bool SaysNo(string word) => Says(SynonymGroups[1], word);

    private static bool Says(string[] group, string word) =>
        group.Contains(word.Trim(), StringComparer.OrdinalIgnoreCase);

    // A changed letter counts more than a change of case or of punctuation.
    private const int Scale = 4;

    private static int Limit(string word, string candidate) =>
        Scale * Math.Max(1, Math.Min(word.Length, candidate.Length) / 3) + Scale - 1;

    /// <summary>
    /// The number of letters to insert, remove, replace or swap with their neighbour, times <see cref="Scale"/>;
    /// a difference of case, or a hyphen, underscore or dot too many or too few, counts one. A word and its
    /// abbreviation, or its last part, differ by one letter.
    /// </summary>
    private static int Distance(string left, string right)
    {
        if (left.Length > LongestCompared || right.Length > LongestCompared)
            return int.MaxValue;
        var letters = EditDistance(left, right);
        return IsPart(left, right) ? Math.Min(Scale, letters) : letters;
    }

    /// <summary>What to put the nearest first by: of a word that is longer, half of what is more counts.</summary>
    private static int Order(string left, string right)
    {
        if (left.Length > LongestCompared || right.Length > LongestCompared)
            return int.MaxValue;
        var letters = EditDistance(left, right);
        return IsPart(left, right) ? (letters + 1) / 2 : letters;
    }

    /// <summary>Whether one word begins or ends with the other.</summary>
    private static bool IsPart(string left, string right)
    {
        var (part, whole) = left.Length < right.Length ? (left, right) : (right, left);
        return part.Length >= 3 && whole.StartsWith(part, StringComparison.OrdinalIgnoreCase)
            || part.Length >= 4 && whole.EndsWith(part, StringComparison.OrdinalIgnoreCase);
    }

    private static int EditDistance(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 1; j <= right.Length; j++)
            last[j] = last[j - 1] + Cost(right[j - 1]);
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = last[0] + Cost(left[i - 1]);
            for (var j = 1; j <= right.Length; j++)
            {
                var (a, b) = (left[i - 1], right[j - 1]);
                row[j] = Math.Min(
                    last[j - 1] + Replacement(a, b),
                    Math.Min(last[j] + Cost(a), row[j - 1] + Cost(b))
                );
                if (i > 1 && j > 1 && a == right[j - 2] && b == left[i - 2])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + Scale);
            }
            (beforeLast, last, row) = (last, row, beforeLast);
        }
        return last[right.Length];
    }

    private static int Cost(char character) => character is '-' or '_' or '.' ? 1 : Scale;

    private static int Replacement(char left, char right)
    {
        if (left == right)
            return 0;
        var isSmall =
            char.ToUpperInvariant(left) == char.ToUpperInvariant(right)
            || (Cost(left) == 1 && Cost(right) == 1);
        return isSmall ? 1 : Scale;
    }
}
