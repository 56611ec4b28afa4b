namespace DomainXml.MessageReport.Mistakes;

/// <summary>Slips of the hand.</summary>
internal static class Typing
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>The word with one letter swapped with its neighbour, dropped, added or replaced; another word in any case.</summary>
    public static string Slip(string word, Random random)
    {
        while (true)
        {
            var at = random.Next(word.Length);
            var letter = Letters[random.Next(Letters.Length)];
            var slip = random.Next(4) switch
            {
                0 when at + 1 < word.Length =>
                    $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
                1 when word.Length > 1 => word.Remove(at, 1),
                2 => word.Insert(at, letter.ToString()),
                _ => $"{word[..at]}{letter}{word[(at + 1)..]}",
            };
            if (slip != word && char.IsAsciiLetter(slip[0]))
                return slip;
        }
    }

    /// <summary>The word in another case; null where it has no letters.</summary>
    public static string? Recase(string word, Random random)
    {
        var changed = random.Next(3) switch
        {
            0 => word.ToUpperInvariant(),
            1 => char.ToUpperInvariant(word[0]) + word[1..],
            _ => string.Concat(word.Select((c, i) => i % 2 == 0 ? c : char.ToUpperInvariant(c))),
        };
        if (changed == word)
            changed = word.ToLowerInvariant();
        return changed == word ? null : changed;
    }

    /// <summary>One of the items.</summary>
    public static T Pick<T>(this Random random, IReadOnlyList<T> items) =>
        items[random.Next(items.Count)];
}
