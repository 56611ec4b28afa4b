using System.Text;

namespace DomainXml.Formatting;

/// <summary>White space inside values, texts and comments that are copied as they were written.</summary>
internal static class RawValues
{
    /// <summary>A text with LF for its line ends, as which a reader takes any of them.</summary>
    public static string LineEnds(string raw) =>
        raw.Contains('\r', StringComparison.Ordinal)
            ? raw.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : raw;

    /// <summary>An attribute's value with a space for each line end and tab, as which a reader takes them.</summary>
    public static string AttributeSpaces(string raw) =>
        raw.AsSpan().ContainsAny('\r', '\n', '\t')
            ? LineEnds(raw).Replace('\n', ' ').Replace('\t', ' ')
            : raw;

    /// <summary>A comment whose further lines are moved as far as its first one.</summary>
    /// <param name="raw">The comment.</param>
    /// <param name="oldWidth">How many characters its first line was indented by.</param>
    /// <param name="indent">What its first line is indented by now.</param>
    public static string Indented(string raw, int oldWidth, string indent)
    {
        var lines = LineEnds(raw).Split('\n');
        if (lines.Length == 1)
            return lines[0];
        var text = new StringBuilder(lines[0].TrimEnd());
        foreach (var line in lines.AsSpan(1))
        {
            text.Append('\n');
            var own = line.Length - line.AsSpan().TrimStart(" \t").Length;
            if (own < line.Length)
                text.Append(indent).Append(line.AsSpan(Math.Min(own, oldWidth)).TrimEnd());
        }
        return text.ToString();
    }
}
