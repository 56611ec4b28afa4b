using System.Globalization;

namespace DomainXml.Views;

/// <summary>Texts of values.</summary>
internal static class ValueText
{
    /// <summary>The text with white space collapsed, as all datatypes but strings are read.</summary>
    public static string Collapse(string text)
    {
        if (!NeedsCollapsing(text))
            return text;
        return string.Join(' ', text.Split(s_whiteSpace, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Another text with the same white space around it; just that text where there was nothing else.</summary>
    public static string ReplaceWords(string text, string words)
    {
        var start = text.AsSpan().IndexOfAnyExcept(s_whiteSpace);
        if (start < 0)
            return words;
        var end = text.AsSpan().LastIndexOfAnyExcept(s_whiteSpace) + 1;
        return string.Concat(text.AsSpan(0, start), words, text.AsSpan(end));
    }

    /// <summary>A value as documents write it, in no country's way.</summary>
    public static string Format<T>(T value)
        where T : struct =>
        value is IFormattable formattable
            ? formattable.ToString(null, CultureInfo.InvariantCulture)
            : value.ToString() ?? "";

    private static readonly char[] s_whiteSpace = [' ', '\t', '\r', '\n'];

    private static bool NeedsCollapsing(string text)
    {
        var previous = true;
        foreach (var c in text)
        {
            var isSpace = c is ' ' or '\t' or '\r' or '\n';
            if (isSpace && (previous || c != ' '))
                return true;
            previous = isSpace;
        }
        return previous && text.Length > 0;
    }
}
