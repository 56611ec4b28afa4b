using System.Text;

namespace DomainXml.Editing;

/// <summary>Turns the <c>#key</c> of a path, which XPath does not have, into a predicate.</summary>
internal static class KeySteps
{
    /// <summary>The XPath expression that a path with keys stands for.</summary>
    /// <exception cref="DiagnosticException">A key is empty, or its quote is open, or no name stands in front of it.</exception>
    public static string Expand(string path)
    {
        if (!path.Contains('#', StringComparison.Ordinal))
            return path;
        var result = new StringBuilder(path.Length + 16);
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
            if (i == 0 || !IsNameEnd(path[i - 1]))
                throw PathErrors.NotAPath(path);
            var key = ReadKey(path, i + 1, out var end);
            result
                .Append('[')
                .Append(PathContext.KeyFunction)
                .Append('(')
                .Append(PathLiteral.Of(key))
                .Append(")]");
            i = end - 1;
        }
        return result.ToString();
    }

    /// <summary>A key as it stands behind "#": in quotes where it must be; null for one that can't be written.</summary>
    public static string? Write(string key)
    {
        if (key.All(IsKeyCharacter))
            return key;
        if (!key.Contains('\'', StringComparison.Ordinal))
            return $"'{key}'";
        return key.Contains('"', StringComparison.Ordinal) ? null : $"\"{key}\"";
    }

    /// <summary>The key of a step such as <c>disk#vda</c>; null where it has none.</summary>
    public static string? KeyIn(string step)
    {
        var start = step.AsSpan().IndexOfAny('[', '#') + 1;
        return start > 0 && step[start - 1] == '#' ? ReadKey(step, start, out _) : null;
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

    private static bool IsNameEnd(char character) =>
        character is '*' or '-' or '_' or '.' || char.IsLetterOrDigit(character);

    private static bool IsKeyCharacter(char character) =>
        char.IsLetterOrDigit(character) || character is '.' or ':' or '_' or '-';
}
