namespace DomainXml.ModelGeneration.Building;

/// <summary>Reads what is said of obsolete parts: the sentence of the documentation that begins with "Obsolete".</summary>
internal static class DocumentedObsolescence
{
    private const string Word = "Obsolete";

    /// <summary>
    /// What the sentence says beyond that word: <c>Write `raw`.</c> of "Obsolete: write `raw`.". Empty where it says no more,
    /// null where nothing is said to be obsolete.
    /// </summary>
    public static string? Of(string? documentation)
    {
        for (var start = Find(documentation, 0); start >= 0; start = Find(documentation, start + 1))
        {
            var isSentence = start == 0 || documentation![start - 1] is ' ' or '\n';
            var next = start + Word.Length;
            if (
                !isSentence
                || next == documentation!.Length
                || documentation[next] is not ('.' or ':' or ' ')
            )
                continue;
            var rest = documentation
                .Substring(next, End(documentation, next) - next)
                .TrimStart(':', ' ')
                .Replace('\n', ' ');
            return rest == "." ? "" : char.ToUpperInvariant(rest[0]) + rest.Substring(1);
        }
        return null;
    }

    private static int Find(string? text, int start) =>
        text?.IndexOf(Word, start, StringComparison.Ordinal) ?? -1;

    /// <summary>The end of a sentence: a full stop with nothing, or a blank, behind it.</summary>
    private static int End(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '.' && (i + 1 == text.Length || text[i + 1] is ' ' or '\n'))
                return i + 1;
        }
        return text.Length;
    }
}
