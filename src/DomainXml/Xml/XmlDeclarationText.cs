namespace DomainXml.Xml;

/// <summary>The XML declaration as it is written.</summary>
/// <param name="Version">The version.</param>
/// <param name="Encoding">The encoding; null where it names none.</param>
/// <param name="Standalone">"yes" or "no"; null where it does not say.</param>
/// <param name="VersionRange">Where the version stands.</param>
internal sealed record XmlDeclarationText(
    string Version,
    string? Encoding,
    string? Standalone,
    TextRange VersionRange
)
{
    /// <summary>Reads the declaration that a text begins with.</summary>
    /// <param name="text">The text; it begins with the five characters of the declaration's opening.</param>
    /// <param name="end">The index behind the declaration, or the place of the mistake.</param>
    /// <param name="mistake">What is wrong; null where nothing is.</param>
    /// <returns>The declaration, or null where it is not written as it has to be.</returns>
    public static XmlDeclarationText? Read(string text, out int end, out string? mistake)
    {
        end = 5;
        var values = new Dictionary<string, TextRange>();
        var lastOrder = -1;
        while (true)
        {
            var before = end;
            SkipWhiteSpace(text, ref end);
            if (text.AsSpan(end).StartsWith("?>"))
                break;
            if (end == before)
                return Fail("white space or ?> is missing here", out mistake);
            var nameStart = end;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            var name = text[nameStart..end];
            var order = Array.IndexOf(Parts, name);
            if (order < 0)
                return Fail("only version, encoding and standalone may stand in it", out mistake);
            if (order <= lastOrder)
                return Fail("version, encoding, standalone is the order, each once", out mistake);
            lastOrder = order;
            SkipWhiteSpace(text, ref end);
            if (end >= text.Length || text[end] != '=')
                return Fail($"{name} has no value", out mistake);
            end++;
            SkipWhiteSpace(text, ref end);
            if (end >= text.Length || text[end] is not ('"' or '\''))
                return Fail($"the value of {name} is not in quotes", out mistake);
            var close = text.IndexOf(text[end], end + 1);
            if (close < 0)
                return Fail($"the value of {name} has no closing quote", out mistake);
            values[name] = new TextRange(end + 1, close - end - 1);
            end = close + 1;
        }
        if (!values.TryGetValue("version", out var version))
            return Fail("version=\"1.0\" is missing", out mistake);
        var encoding = Value(text, values, "encoding");
        var standalone = Value(text, values, "standalone");
        if (encoding is not null && !IsEncodingName(encoding))
            return Fail($"'{encoding}' is not a name of an encoding", out mistake);
        if (standalone is not (null or "yes" or "no"))
            return Fail("standalone is either \"yes\" or \"no\"", out mistake);
        end += 2;
        mistake = null;
        return new XmlDeclarationText(text[version.AsRange()], encoding, standalone, version);
    }

    private static readonly string[] Parts = ["version", "encoding", "standalone"];

    private static XmlDeclarationText? Fail(string what, out string? mistake)
    {
        mistake = what;
        return null;
    }

    private static string? Value(string text, Dictionary<string, TextRange> values, string name) =>
        values.TryGetValue(name, out var range) ? text[range.AsRange()] : null;

    private static bool IsEncodingName(string name) =>
        name.Length > 0
        && char.IsAsciiLetter(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');

    private static void SkipWhiteSpace(string text, ref int position)
    {
        while (position < text.Length && XmlCharacters.IsWhiteSpace(text[position]))
            position++;
    }
}
