using System.Text;
using DomainXml.RelaxNg.Compact;

namespace DomainXml.RelaxNg.Writing;

/// <summary>Names, literals and documentation as the compact syntax spells them.</summary>
internal static class CompactWords
{
    /// <summary>A name where keywords must be quoted.</summary>
    public static string Identifier(string name) =>
        CompactKeywords.Contains(name) ? "\\" + name : name;

    /// <summary>A literal. One that has both kinds of quotes is written in parts.</summary>
    public static string Literal(string value)
    {
        if (value.IndexOf('"') < 0)
            return '"' + Escape(value) + '"';
        if (value.IndexOf('\'') < 0)
            return '\'' + Escape(value) + '\'';
        var text = new StringBuilder();
        var at = 0;
        while (at < value.Length)
        {
            var quote = value[at] == '"' ? '\'' : '"';
            var end = value.IndexOf(quote, at);
            if (end < 0)
                end = value.Length;
            if (text.Length > 0)
                text.Append(" ~ ");
            text.Append(quote).Append(Escape(value.Substring(at, end - at))).Append(quote);
            at = end;
        }
        return text.ToString();
    }

    /// <summary>The comment lines of a documentation text.</summary>
    public static IEnumerable<string> Documentation(string text) =>
        text.Split('\n').Select(line => line.Length == 0 ? "##" : "## " + Escape(line));

    /// <summary>The text with what would end a line, or would be read as an escape, escaped.</summary>
    private static string Escape(string text)
    {
        if (text.IndexOfAny(['\\', '\n', '\r']) < 0)
            return text;
        var escaped = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is '\n' or '\r')
                escaped.Append(character == '\n' ? @"\x{A}" : @"\x{D}");
            else if (character == '\\' && i + 1 < text.Length && text[i + 1] == 'x')
                escaped.Append(@"\x{5C}");
            else
                escaped.Append(character);
        }
        return escaped.ToString();
    }
}
