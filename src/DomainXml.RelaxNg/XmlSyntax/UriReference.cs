namespace DomainXml.RelaxNg.XmlSyntax;

/// <summary>
/// URI references (RFC 2396 and 3986) as plain text. The base may be a file's path, so nothing is escaped, unescaped
/// or made absolute here.
/// </summary>
internal static class UriReference
{
    /// <summary>The address that a reference means where the base applies.</summary>
    public static string Resolve(string baseUri, string reference)
    {
        if (reference.Length == 0)
            return baseUri;
        if (SchemeLength(reference) > 0)
            return reference;
        var pathStart = AuthorityEnd(baseUri);
        if (reference.StartsWith("//", StringComparison.Ordinal))
            return baseUri.Substring(0, SchemePrefix(baseUri)) + reference;
        var prefix = baseUri.Substring(0, pathStart);
        if (reference[0] == '/')
            return prefix + RemoveDots(reference);
        var path = baseUri.Substring(pathStart);
        if (SchemePrefix(baseUri) > 0)
            path = WithoutQuery(path);
        var directory = path.Substring(0, path.LastIndexOf('/') + 1);
        if (directory.Length == 0 && prefix.Length > 0 && pathStart > SchemePrefix(baseUri))
            directory = "/";
        return prefix + RemoveDots(directory + reference);
    }

    /// <summary>Whether the text is an absolute URI without a fragment.</summary>
    public static bool IsAbsolute(string text)
    {
        var scheme = SchemeLength(text);
        return scheme > 0
            && text.Length > scheme + 1
            && text.IndexOf('#') < 0
            && IsWellFormed(text);
    }

    /// <summary>
    /// Whether the text is a URI reference, once the characters that need it are escaped: percent signs begin escapes,
    /// what looks like a scheme is one, and there is at most one fragment.
    /// </summary>
    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] == '%'
                && !(i + 2 < text.Length && IsHex(text[i + 1]) && IsHex(text[i + 2]))
            )
                return false;
        }
        var firstFragment = text.IndexOf('#');
        if (firstFragment >= 0 && text.IndexOf('#', firstFragment + 1) >= 0)
            return false;
        var colon = text.IndexOf(':');
        var delimiter = text.IndexOfAny(['/', '?', '#']);
        return colon < 0 || (delimiter >= 0 && delimiter < colon) || SchemeLength(text) == colon;
    }

    /// <summary>How long the scheme is, without the colon; 0 where there is none. A single letter is a drive, not a scheme.</summary>
    public static int SchemeLength(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ':')
                return i > 1 ? i : 0;
            var isLetter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isLetter && (i == 0 || !(c is (>= '0' and <= '9') or '+' or '-' or '.')))
                return 0;
        }
        return 0;
    }

    private static int SchemePrefix(string uri)
    {
        var length = SchemeLength(uri);
        return length == 0 ? 0 : length + 1;
    }

    private static int AuthorityEnd(string uri)
    {
        var start = SchemePrefix(uri);
        if (start == 0 || string.CompareOrdinal(uri, start, "//", 0, 2) != 0)
            return start;
        var end = uri.IndexOfAny(['/', '?', '#'], start + 2);
        return end < 0 ? uri.Length : end;
    }

    private static string WithoutQuery(string path)
    {
        var end = path.IndexOfAny(['?', '#']);
        return end < 0 ? path : path.Substring(0, end);
    }

    /// <summary>The path without <c>.</c> and <c>x/..</c> segments. Leading <c>..</c> segments of a relative path stay.</summary>
    private static string RemoveDots(string path)
    {
        var segments = path.Split('/');
        var kept = new List<string>();
        for (var i = 0; i < segments.Length; i++)
        {
            var isLast = i == segments.Length - 1;
            switch (segments[i])
            {
                case ".":
                    break;
                case ".." when kept.Count > 0 && kept[kept.Count - 1] is not ("" or ".."):
                    kept.RemoveAt(kept.Count - 1);
                    break;
                case ".." when kept.Count == 1 && kept[0].Length == 0:
                    break;
                default:
                    kept.Add(segments[i]);
                    continue;
            }
            if (isLast)
                kept.Add("");
        }
        return string.Join("/", kept);
    }

    private static bool IsHex(char c) =>
        c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
