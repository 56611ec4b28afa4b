using System.Text;

namespace DomainXml.Editing;

/// <summary>Turns the <c>#key</c> of a path, which XPath does not have, into a predicate.</summary>
internal static class KeySteps
{
    /// <summary>The XPath expression that a path with keys stands for.</summary>
    /// <exception cref="DiagnosticException">A key is empty, or its quote is open.</exception>
    public static string Expand(string path)
    {
        if (!path.Contains('#', StringComparison.Ordinal))
            return path;
        var result = new StringBuilder(path.Length + 64);
        var quote = '\0';
        for (var i = 0; i < path.Length; i++)
        {
            var character = path[i];
            if (quote != '\0' || character is '\'' or '"')
                quote =
                    quote == '\0' ? character
                    : quote == character ? '\0'
                    : quote;
            if (quote != '\0' || character != '#')
            {
                result.Append(character);
                continue;
            }
            var key = ReadKey(path, i + 1, out var end);
            result.Append(ElementKeys.Predicate(NameBefore(path, i), key));
            i = end - 1;
        }
        return result.ToString();
    }

    /// <summary>The element's name in front of the key; "*" for any.</summary>
    private static ReadOnlySpan<char> NameBefore(string path, int end)
    {
        var start = end;
        while (
            start > 0
            && (path[start - 1] is '*' or '-' or '_' || char.IsLetterOrDigit(path[start - 1]))
        )
            start--;
        return start < end ? path.AsSpan(start, end - start) : throw PathErrors.NotAPath(path);
    }

    private static string ReadKey(string path, int start, out int end)
    {
        if (start < path.Length && path[start] is '\'' or '"')
        {
            end = path.IndexOf(path[start], start + 1) + 1;
            return end > start + 2 ? path[(start + 1)..(end - 1)] : throw PathErrors.NotAPath(path);
        }
        end = start;
        while (end < path.Length && IsKeyCharacter(path[end]))
            end++;
        return end > start ? path[start..end] : throw PathErrors.NotAPath(path);
    }

    private static bool IsKeyCharacter(char character) =>
        char.IsLetterOrDigit(character) || character is '.' or ':' or '_' or '-';
}
