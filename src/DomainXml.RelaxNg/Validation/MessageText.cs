namespace DomainXml.RelaxNg.Validation;

/// <summary>The words that messages are put together from.</summary>
internal static class MessageText
{
    /// <summary>The longest message, in UTF-16 code units.</summary>
    public const int LongestMessage = 160;

    /// <summary>The longest value that an error carries.</summary>
    public const int LongestValue = 200;

    private const int LongestQuote = 40;

    /// <summary>A name or value in quotes, on one line, cut off where it is long.</summary>
    public static string Quote(string text)
    {
        var line = OneLine(text.Trim());
        return line.Length <= LongestQuote ? $"'{line}'" : $"'{Cut(line, LongestQuote - 3)}...'";
    }

    public static string Quote(XmlName name) => Quote(name.LocalName);

    /// <summary>What is expected, as many items as fit: <c>'a', 'b' or 'c'</c>.</summary>
    /// <param name="items">The items.</param>
    /// <param name="room">How long the list may be.</param>
    /// <param name="quoted">How many of the items, from the first on, are words of the format rather than ours.</param>
    public static string OneOf(IReadOnlyList<string> items, int room, int quoted = int.MaxValue)
    {
        var words = new List<string>();
        var used = 0;
        for (var i = 0; i < items.Count; i++)
        {
            var word = i < quoted ? Quote(items[i]) : items[i];
            if (i > 0 && used + word.Length > room - 12)
            {
                words.Add(FormattableString.Invariant($"{items.Count - i} more"));
                return string.Join(", ", words);
            }
            words.Add(word);
            used += word.Length + 2;
        }
        return words.Count < 2
            ? string.Concat(words)
            : $"{string.Join(", ", words.Take(words.Count - 1))} or {words[words.Count - 1]}";
    }

    /// <summary>The question for what was meant; empty where there are no suggestions.</summary>
    public static string DidYouMean(IReadOnlyList<string> suggestions) =>
        suggestions.Count == 0 ? "" : $"; did you mean {OneOf(suggestions, 100)}?";

    /// <summary>The message, shortened where it is too long.</summary>
    public static string Fit(string message) =>
        message.Length <= LongestMessage ? message : Cut(message, LongestMessage - 3) + "...";

    /// <summary>The beginning of a long value.</summary>
    public static string Shorten(string value) =>
        value.Length <= LongestValue ? value : Cut(value, LongestValue);

    /// <summary>The beginning of a text; never half a character.</summary>
    private static string Cut(string text, int length) =>
        text.Substring(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length);

    private static string OneLine(string text)
    {
        if (text.Length > LongestQuote * 2)
            text = Cut(text, LongestQuote * 2);
        foreach (var character in text)
        {
            if (char.IsControl(character))
                return new string(
                    Array.ConvertAll(text.ToCharArray(), c => char.IsControl(c) ? ' ' : c)
                );
        }
        return text;
    }
}
