using System.Text;

namespace DomainXml.ModelGeneration.Writing;

/// <summary>Texts inside C# code.</summary>
internal static class Text
{
    /// <summary>A C# string literal.</summary>
    public static string Literal(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    result.Append('\\').Append(c);
                    break;
                case < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029':
                    result.Append("\\u").Append(((int)c).ToString("x4", null));
                    break;
                default:
                    result.Append(c);
                    break;
            }
        }
        return result.Append('"').ToString();
    }

    /// <summary>A list of C# string literals.</summary>
    public static string Literals(IEnumerable<string> texts) =>
        string.Join(", ", texts.Select(Literal));

    /// <summary>Text for a documentation comment; what stands between backticks becomes code.</summary>
    public static string Documentation(string text)
    {
        var result = new StringBuilder();
        var inCode = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '`' when inCode || text.IndexOf('`', i + 1) > 0:
                    result.Append(inCode ? "</c>" : "<c>");
                    inCode = !inCode;
                    break;
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                case '&':
                    result.Append("&amp;");
                    break;
                case < ' ' and not '\n':
                    result.Append(' ');
                    break;
                default:
                    result.Append(text[i]);
                    break;
            }
        }
        return result.ToString();
    }

    /// <summary>Writes the attribute <c>Obsolete</c> for what the documentation calls obsolete.</summary>
    public static void Obsolete(this CodeWriter writer, string? documentation)
    {
        if (Building.DocumentedObsolescence.Of(documentation) is { } message)
        {
            var argument = message.Length == 0 ? "" : $"({Literal(message)})";
            writer.Line($"[global::System.Obsolete{argument}]");
        }
    }

    /// <summary>Writes a <c>summary</c>, on one line where it is short.</summary>
    public static void Summary(this CodeWriter writer, string text)
    {
        var lines = text.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0)
            .ToArray();
        if (lines.Length == 1)
        {
            writer.Line($"/// <summary>{lines[0]}</summary>");
            return;
        }
        writer.Line("/// <summary>");
        foreach (var line in lines)
            writer.Line("/// " + line);
        writer.Line("/// </summary>");
    }
}
