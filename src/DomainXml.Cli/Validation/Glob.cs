using System.IO.Enumeration;

namespace DomainXml.Cli.Validation;

/// <summary>
/// A pattern for paths: <c>*</c> and <c>?</c> within one name, <c>**</c> for any number of folders, <c>{a,b}</c> for either.
/// Always with <c>/</c>, on every system. Immutable.
/// </summary>
internal sealed class Glob
{
    private readonly string[][] _alternatives;

    public Glob(string pattern)
    {
        Pattern = pattern;
        _alternatives =
        [
            .. Expand(pattern.Replace('\\', '/').TrimEnd('/'))
                .Select(alternative =>
                    alternative
                        .Split('/', StringSplitOptions.RemoveEmptyEntries)
                        .Where(segment => segment != ".")
                        .ToArray()
                ),
        ];
    }

    /// <summary>The pattern as it was written.</summary>
    public string Pattern { get; }

    /// <summary>Whether a text is a pattern rather than the path of one file.</summary>
    public static bool IsPattern(string text) => text.AsSpan().IndexOfAny("*?{") >= 0;

    /// <summary>Whether the pattern matches a relative path.</summary>
    public bool IsMatch(string path)
    {
        var names = Names(path);
        return Array.Exists(_alternatives, pattern => IsMatch(pattern, names));
    }

    /// <summary>Whether the pattern matches a relative path, or one of the folders that it is in.</summary>
    public bool Covers(string path)
    {
        var names = Names(path);
        for (var length = 1; length <= names.Length; length++)
        {
            var start = names.AsSpan(0, length);
            foreach (var pattern in _alternatives)
            {
                if (IsMatch(pattern, start))
                    return true;
            }
        }
        return false;
    }

    private static string[] Names(string path) =>
        path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsMatch(ReadOnlySpan<string> pattern, ReadOnlySpan<string> names)
    {
        // Where a name does not fit, the last ** takes one more; going back to one before it could gain nothing.
        var (next, at) = (0, 0);
        var (afterStars, takenByStars) = (-1, 0);
        while (at < names.Length)
        {
            if (next < pattern.Length && pattern[next] == "**")
            {
                (afterStars, takenByStars) = (++next, at);
            }
            else if (next < pattern.Length && IsMatch(pattern[next], names[at]))
            {
                next++;
                at++;
            }
            else if (afterStars >= 0)
            {
                (next, at) = (afterStars, ++takenByStars);
            }
            else
            {
                return false;
            }
        }
        while (next < pattern.Length && pattern[next] == "**")
            next++;
        return next == pattern.Length;
    }

    private static bool IsMatch(string pattern, string name) =>
        FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);

    /// <summary>Writes out the braces, the innermost first.</summary>
    private static IEnumerable<string> Expand(string pattern)
    {
        var close = pattern.IndexOf('}');
        var open = close < 0 ? -1 : pattern.LastIndexOf('{', close);
        if (open < 0)
            return [pattern];
        return pattern[(open + 1)..close]
            .Split(',')
            .SelectMany(choice => Expand(pattern[..open] + choice + pattern[(close + 1)..]));
    }
}
