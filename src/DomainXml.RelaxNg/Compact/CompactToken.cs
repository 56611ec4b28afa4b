namespace DomainXml.RelaxNg.Compact;

/// <summary>The kinds of words that a schema in the compact syntax consists of.</summary>
internal enum CompactTokenKind
{
    EndOfFile,
    Identifier,
    Keyword,
    PrefixedName,
    NamespaceWildcard,
    Literal,
    Documentation,
    Equal,
    OrEqual,
    AndEqual,
    Comma,
    Bar,
    Ampersand,
    Question,
    Star,
    Plus,
    Minus,
    OpenBrace,
    CloseBrace,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    Tilde,
    Follows,
}

/// <summary>One word of a schema.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The name without its quoting backslash, the literal's value, or the documentation's text.</param>
/// <param name="Start">Where it begins in the decoded text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="StartsLine">Whether only white space stands before it on its line.</param>
internal readonly record struct CompactToken(
    CompactTokenKind Kind,
    string Text,
    int Start,
    int End,
    bool StartsLine
)
{
    /// <summary>Whether it is the given keyword.</summary>
    public bool IsKeyword(string keyword) => Kind == CompactTokenKind.Keyword && Text == keyword;

    /// <summary>Whether it is a name without prefix, a keyword or not.</summary>
    public bool IsName => Kind is CompactTokenKind.Identifier or CompactTokenKind.Keyword;

    /// <summary>Whether it is one of the three signs of a definition.</summary>
    public bool IsAssignment =>
        Kind is CompactTokenKind.Equal or CompactTokenKind.OrEqual or CompactTokenKind.AndEqual;

    /// <summary>The prefix of a prefixed name or of a namespace's wildcard.</summary>
    public string Prefix => Text.Substring(0, Text.IndexOf(':'));

    /// <summary>The local part of a prefixed name.</summary>
    public string LocalName => Text.Substring(Text.IndexOf(':') + 1);

    /// <summary>The word as a message shows it.</summary>
    public string Describe() =>
        Kind switch
        {
            CompactTokenKind.EndOfFile => "the end of the file",
            CompactTokenKind.Identifier => $"the name '{Shorten(Text)}'",
            CompactTokenKind.Keyword => $"the keyword '{Text}'",
            CompactTokenKind.Literal => $"the literal \"{Shorten(Text)}\"",
            CompactTokenKind.Documentation => "a documentation comment (##)",
            _ => $"'{Shorten(Text)}'",
        };

    private static string Shorten(string text)
    {
        var lineEnd = text.IndexOfAny(['\r', '\n']);
        var length = Math.Min(40, lineEnd < 0 ? text.Length : lineEnd);
        return length == text.Length ? text : $"{text.Substring(0, length)}...";
    }
}

/// <summary>The words that are names only when a backslash quotes them.</summary>
internal static class CompactKeywords
{
    private static readonly HashSet<string> All =
    [
        "attribute",
        "default",
        "datatypes",
        "div",
        "element",
        "empty",
        "external",
        "grammar",
        "include",
        "inherit",
        "list",
        "mixed",
        "namespace",
        "notAllowed",
        "parent",
        "start",
        "string",
        "text",
        "token",
    ];

    /// <summary>Whether the name is a keyword.</summary>
    public static bool Contains(string name) => All.Contains(name);
}
