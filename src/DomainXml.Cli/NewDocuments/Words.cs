namespace DomainXml.Cli.NewDocuments;

/// <summary>Reads the words of the format that users give in options.</summary>
internal static class Words
{
    /// <summary>The value that a word stands for.</summary>
    /// <param name="word">What the user wrote.</param>
    /// <param name="what">What the word is for.</param>
    /// <param name="parse">The generated reader.</param>
    /// <param name="toText">The generated writer.</param>
    /// <exception cref="FormatException">There is no such word; the message lists those that there are.</exception>
    public static T Parse<T>(
        string word,
        string what,
        Func<string, T> parse,
        Func<T, string> toText
    )
        where T : struct, Enum
    {
        var value = parse(word);
        // Every generated enumeration begins with the value for an unknown text.
        if (!EqualityComparer<T>.Default.Equals(value, default))
            return value;
        var known = Enum.GetValues<T>()
            .Where(known => !EqualityComparer<T>.Default.Equals(known, default))
            .Select(toText);
        throw new FormatException(
            $"'{word}' is not a value of '{what}'; there are {string.Join(", ", known)}."
        );
    }

    /// <summary>A size such as <c>4GiB</c> or <c>20G</c>.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="unit">The unit of a number that has none.</param>
    /// <exception cref="FormatException">It is no size, or is nothing.</exception>
    public static ByteSize Size(string text, string unit)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var given = text[digits..].Trim();
        if (
            !ByteSize.TryCreate(text.AsSpan(0, digits), Unit(given, unit), unit, out var size)
            || size.Bytes == 0
        )
            throw new FormatException(
                $"'{text}' is not a size. Write it as 4GiB or 512MiB; a number alone counts {unit}."
            );
        return size;
    }

    // The format's own spelling of the short forms.
    private static string Unit(string given, string standard) =>
        given.Length switch
        {
            0 => standard,
            1 when given[0] is not ('b' or 'B') => $"{char.ToUpperInvariant(given[0])}iB",
            _ => given,
        };
}
