using System.Text;
using DomainXml.Cli.Output;

namespace DomainXml.Cli.Explanations;

/// <summary>Writes the little Markdown that the pages use for a terminal: headings, paragraphs, lists, tables, code.</summary>
internal sealed class MarkdownText(TextWriter writer, TextStyle style)
{
    private const int Width = 80;

    private readonly List<string> _paragraph = [];

    /// <summary>Writes a page.</summary>
    public void Write(string markdown)
    {
        var inCode = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                Flush();
                inCode = !inCode;
            }
            else if (inCode)
            {
                writer.WriteLine(line.Length == 0 ? "" : "    " + style.Faint(line));
            }
            else if (line.StartsWith('#'))
            {
                Flush();
                writer.WriteLine(style.Bold(line.TrimStart('#').Trim()));
            }
            else if (line.Length == 0)
            {
                Flush();
                writer.WriteLine();
            }
            else
            {
                // Each row of a table and each item of a list is a paragraph of its own.
                if (line[0] is '|' or '*' or '-')
                    Flush();
                _paragraph.Add(line);
            }
        }
        Flush();
    }

    private void Flush()
    {
        if (_paragraph.Count == 0)
            return;
        var text = string.Join(' ', _paragraph.Select(line => line.Trim()));
        _paragraph.Clear();
        if (text.StartsWith('|'))
            WriteRow(text);
        else if (text.StartsWith("* ", StringComparison.Ordinal))
            WriteWrapped(text[2..], "  * ", "    ");
        else
            WriteWrapped(text, "", "");
    }

    private void WriteRow(string row)
    {
        if (row.StartsWith("| --", StringComparison.Ordinal))
            return;
        var cells = row.Replace("\\|", "\0", StringComparison.Ordinal)
            .Trim('|')
            .Split('|')
            .Select(cell => cell.Trim().Replace('\0', '|'))
            .ToList();
        WriteWrapped(string.Join("  ", cells), "  ", new string(' ', cells[0].Length + 4));
    }

    private void WriteWrapped(string text, string first, string following)
    {
        var line = new StringBuilder(first);
        var isEmpty = true;
        foreach (var word in Words(text))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                writer.WriteLine(Styled(line.ToString()));
                line.Clear().Append(following);
                isEmpty = true;
            }
            if (!isEmpty)
                line.Append(' ');
            line.Append(word);
            isEmpty = false;
        }
        writer.WriteLine(Styled(line.ToString()));
    }

    /// <summary>The words of a text; code in backticks stays together, and links lose their addresses.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        var inCode = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '`')
                inCode = !inCode;
            if (!inCode && text[i] == ']' && i + 1 < text.Length && text[i + 1] == '(')
            {
                i = text.IndexOf(')', i) is >= 0 and var end ? end : text.Length - 1;
                continue;
            }
            if (text[i] == ' ' && !inCode)
            {
                // Two blanks part the cells of a table.
                if (word.Length > 0)
                    yield return word.ToString();
                word.Clear();
            }
            else if (inCode || text[i] != '[')
            {
                word.Append(text[i]);
            }
        }
        if (word.Length > 0)
            yield return word.ToString();
    }

    /// <summary>Bold instead of backticks on a terminal; elsewhere the backticks stay, because they say something.</summary>
    private string Styled(string line)
    {
        if (!style.HasColors)
            return line;
        var parts = line.Split('`');
        for (var i = 1; i < parts.Length; i += 2)
            parts[i] = style.Bold(parts[i]);
        return string.Concat(parts);
    }
}
