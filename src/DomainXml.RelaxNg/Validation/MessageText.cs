namespace DomainXml.RelaxNg.Validation;

/// <summary>The words that messages are put together from.</summary>
internal static class MessageText
{
    /// <summary>The longest message, in UTF-16 code units.</summary>
    public const int LongestMessage = 160;

    /// <summary>The longest value that an error carries.</summary>
    public const int LongestValue = 200;

    /// <summary>
    /// Stands in a message for the line of <see cref="ValidationError.RelatedSpan"/>, which only whoever reads the document
    /// can tell. No quoted text holds this character.
    /// </summary>
    public const string RelatedLine = "\u0001";

    private const int LongestQuote = 40;
    private const int LongestUri = 50;

    /// <summary>A name or value in quotes, on one line, cut off where it is long.</summary>
    public static string Quote(string text)
    {
        var line = OneLine(text.Trim());
        return line.Length <= LongestQuote ? $"'{line}'" : $"'{Cut(line, LongestQuote - 3)}...'";
    }

    /// <summary>A value in quotes that is to be written so, longer than those that are only shown.</summary>
    public static string QuoteLong(string text)
    {
        var line = OneLine(text.Trim());
        return line.Length <= LongestQuote * 2 - 1 ? $"'{line}'" : Quote(text);
    }

    /// <summary>A namespace in quotes. Its end tells it from others, so what is left out of a long one is in the middle.</summary>
    public static string QuoteUri(string uri)
    {
        var line = OneLine(uri);
        return line.Length <= LongestUri
            ? $"'{line}'"
            : $"'{Cut(line, LongestUri - 24)}...{line.Substring(line.Length - 20)}'";
    }

    public static string Quote(XmlName name) => Quote(name.LocalName);

    /// <summary>An attribute and its value, as in <c>type='usb'</c>.</summary>
    public static string Setting(XmlName attribute, string value) =>
        $"{Short(attribute)}={Quote(value)}";

    /// <summary>An attribute with a value that may be longer, for what is to be written.</summary>
    public static string SettingLong(XmlName attribute, string value) =>
        $"{Short(attribute)}={QuoteLong(value)}";

    /// <summary>An element as a tag: <c>&lt;disk&gt;</c>.</summary>
    public static string Tag(XmlName name) => $"<{Short(name)}>";

    /// <summary>A name without quotes, cut off where it is long.</summary>
    public static string Short(XmlName name) =>
        name.LocalName.Length <= LongestQuote
            ? name.LocalName
            : Cut(name.LocalName, LongestQuote - 3) + "...";

    /// <summary>What is expected, as many items as fit: <c>'a', 'b' or 'c'</c>.</summary>
    /// <param name="items">The items.</param>
    /// <param name="room">How long the list may be.</param>
    /// <param name="quoted">How many of the items, from the first on, are words of the format rather than ours.</param>
    public static string OneOf(IReadOnlyList<string> items, int room, int quoted = int.MaxValue) =>
        Join([.. items.Select((item, i) => i < quoted ? Quote(item) : item)], room, items.Count);

    /// <summary>Elements, as many as fit: <c>&lt;a&gt;, &lt;b&gt; or &lt;c&gt;</c>.</summary>
    /// <param name="names">The elements' names.</param>
    /// <param name="room">How long the list may be.</param>
    /// <param name="most">How many may be named.</param>
    public static string Tags(IReadOnlyList<string> names, int room, int most = int.MaxValue) =>
        Join([.. names.Select(name => $"<{name}>")], room, most);

    private static string Join(List<string> items, int room, int most)
    {
        var words = new List<string>();
        var used = 0;
        for (var i = 0; i < items.Count; i++)
        {
            var isFull = used + items[i].Length > room - 12 && i + 1 < items.Count;
            if (i > 0 && (isFull || i == most || used + items[i].Length > room))
            {
                words.Add(FormattableString.Invariant($"{items.Count - i} more"));
                break;
            }
            words.Add(items[i]);
            used += items[i].Length + 2;
        }
        return words.Count < 2
            ? string.Concat(words)
            : $"{string.Join(", ", words.Take(words.Count - 1))} or {words[words.Count - 1]}";
    }

    /// <summary>The question for what was meant; empty where there are no suggestions.</summary>
    public static string DidYouMean(IReadOnlyList<string> suggestions, bool tags = false) =>
        suggestions.Count == 0
            ? ""
            : $"; did you mean {(tags ? Tags(suggestions, 100) : OneOf(suggestions, 100))}?";

    /// <summary>The message with the line that <see cref="RelatedLine"/> stands for.</summary>
    public static string Complete(string message, SourceSpan? related) =>
        message.Replace(RelatedLine, FormattableString.Invariant($"{related?.Start.Line ?? 0}"));

    /// <summary>The message, shortened where it is too long.</summary>
    public static string Fit(string message) =>
        message.Length <= LongestMessage ? message : Cut(message, LongestMessage - 3) + "...";

    /// <summary>The beginning of a long value.</summary>
    public static string Shorten(string value) =>
        value.Length <= LongestValue ? value : Cut(value, LongestValue);

    /// <summary>The beginning of a text; never half a character.</summary>
    private static string Cut(string text, int length) =>
        text.Substring(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length);

    /// <summary>The text without line breaks and other control characters.</summary>
    public static string OneLine(string text)
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
