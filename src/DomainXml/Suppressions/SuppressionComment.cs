using DomainXml.RelaxNg;

namespace DomainXml.Suppressions;

/// <summary>How far a comment reaches.</summary>
internal enum SuppressionScope
{
    /// <summary>The next element, with all that is in it.</summary>
    Element,
    Line,
    File,
}

/// <summary>A comment that switches diagnostics off.</summary>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index behind its last character.</param>
/// <param name="Scope">How far it reaches.</param>
/// <param name="Ids">What it switches off.</param>
/// <param name="Mistake">Why it can't be understood; null where it can.</param>
internal sealed record SuppressionComment(
    int Start,
    int End,
    SuppressionScope Scope,
    IReadOnlyList<string> Ids,
    string? Mistake
)
{
    /// <summary>What such a comment begins with.</summary>
    public const string Mark = "domainxml dis";

    /// <summary>What it covers; null for nothing, and for the file.</summary>
    public SourceSpan? Covered { get; set; }

    /// <summary>Whether diagnostics of an id can be switched off by comments.</summary>
    public static bool CanSuppress(string id) => !id.StartsWith("DX0", StringComparison.Ordinal);

    /// <summary>Reads a comment.</summary>
    /// <param name="content">What stands between its dashes.</param>
    /// <param name="start">The index of the comment's first character.</param>
    /// <param name="end">The index behind its last character.</param>
    /// <returns>Null where the comment is not meant for us.</returns>
    public static SuppressionComment? Parse(ReadOnlySpan<char> content, int start, int end)
    {
        content = content.Trim();
        if (!content.StartsWith(Mark, StringComparison.Ordinal))
            return null;
        content = content["domainxml ".Length..];
        SuppressionScope? scope = TakeWord(ref content) switch
        {
            "disable" => SuppressionScope.Element,
            "disable-line" => SuppressionScope.Line,
            "disable-file" => SuppressionScope.File,
            _ => null,
        };
        var ids = new List<string>();
        while (IsId(content))
            ids.Add(TakeWord(ref content).ToString());
        return new SuppressionComment(
            start,
            end,
            scope ?? SuppressionScope.Element,
            scope is null ? [] : ids,
            FindMistake(scope, ids)
        );
    }

    private static string? FindMistake(SuppressionScope? scope, List<string> ids)
    {
        if (scope is null)
            return "the word behind 'domainxml' has to be disable, disable-line or disable-file";
        if (ids.Count == 0)
            return "it names no id, such as DX1111";
        return ids.Find(id => !CanSuppress(id)) is { } fixedId
            ? $"{fixedId} can't be switched off in a document"
            : null;
    }

    private static bool IsId(ReadOnlySpan<char> text) =>
        text.Length > 2
        && text.StartsWith("DX", StringComparison.Ordinal)
        && char.IsAsciiDigit(text[2]);

    /// <summary>Takes letters, digits and dashes, and the blanks, commas and colons behind them.</summary>
    private static ReadOnlySpan<char> TakeWord(ref ReadOnlySpan<char> text)
    {
        var length = 0;
        while (
            length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '-')
        )
            length++;
        var word = text[..length];
        text = text[length..].TrimStart(" \t\r\n,:");
        return word;
    }
}
