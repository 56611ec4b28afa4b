using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg;

/// <summary>What a schema file says of itself: the comment at its beginning.</summary>
public static class SchemaHeading
{
    /// <summary>The first paragraph of the comment that a file begins with, on one line.</summary>
    /// <param name="source">The file. Only the compact syntax is looked at.</param>
    /// <returns>The text, or null where the file does not begin with a comment.</returns>
    public static string? Of(SchemaSource source)
    {
        _ = source ?? throw new ArgumentNullException(nameof(source));
        if (!source.IsCompact)
            return null;
        using var reader = new StringReader(source.Text);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line && IsComment(line))
        {
            var text = line.TrimStart('\uFEFF').Substring(1).Trim();
            if (text.Length == 0 && lines.Count > 0)
                break;
            if (text.Length > 0)
                lines.Add(text);
        }
        return lines.Count == 0 ? null : string.Join(" ", lines);
    }

    private static bool IsComment(string line)
    {
        line = line.TrimStart('\uFEFF');
        return line.StartsWith("#", StringComparison.Ordinal)
            && !line.StartsWith("##", StringComparison.Ordinal);
    }
}
