namespace DomainXml.Editing;

/// <summary>Takes a path apart where it is a plain one, and finds the value behind it.</summary>
internal static class PathSteps
{
    /// <summary>The places of the slashes and of the first equals sign outside brackets, parentheses and quotes.</summary>
    private static IEnumerable<int> Outside(string text, char wanted)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (quote != '\0')
                quote = character == quote ? '\0' : quote;
            else if (character is '\'' or '"')
                quote = character;
            else if (character is '[' or '(')
                depth++;
            else if (character is ']' or ')')
                depth--;
            else if (character == wanted && depth == 0)
                yield return i;
        }
    }

    /// <summary>Parts <c>PATH=VALUE</c> at the first equals sign that is not part of a predicate.</summary>
    /// <returns>Both, or null where there is no such sign.</returns>
    public static (string Path, string Value)? SplitAssignment(string text)
    {
        foreach (var place in Outside(text, '='))
            return (text[..place], text[(place + 1)..]);
        return null;
    }

    /// <summary>
    /// A path and its last step; the path is empty for a step from the root element, and "/" for one from the document.
    /// </summary>
    public static (string Parent, string Step) SplitLast(string path)
    {
        var slash = -1;
        foreach (var place in Outside(path, '/'))
            slash = place;
        return slash < 0 ? ("", path)
            : slash == 0 ? ("/", path[1..])
            : (path[..slash], path[(slash + 1)..]);
    }
}
