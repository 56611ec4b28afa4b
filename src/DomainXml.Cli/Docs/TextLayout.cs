namespace DomainXml.Cli.Docs;

/// <summary>Lays text out in lines of a width that can be read.</summary>
internal sealed class TextLayout(TextWriter output, int width = 100)
{
    /// <summary>A paragraph, broken between words, every line indented.</summary>
    public void Paragraph(int indent, string text)
    {
        foreach (var line in text.Split('\n'))
        {
            foreach (var part in Wrap(line, width - indent))
                output.WriteLine(new string(' ', indent) + part);
        }
    }

    /// <summary>A word or two, and what is said of them in a column beside, or below where they are too long.</summary>
    /// <param name="indent">How far the row is indented.</param>
    /// <param name="column">How wide the first column is.</param>
    /// <param name="head">What stands in it.</param>
    /// <param name="headWidth">How many columns that takes on the screen.</param>
    /// <param name="text">What is said of it.</param>
    public void Row(int indent, int column, string head, int headWidth, string? text)
    {
        column = Math.Min(column, width / 3);
        var start = indent + column + 2;
        var lines = (text ?? "").Split('\n').SelectMany(line => Wrap(line, width - start)).ToList();
        output.Write(new string(' ', indent) + head);
        if (lines.Count == 0)
        {
            output.WriteLine();
            return;
        }
        if (headWidth > column)
        {
            output.WriteLine();
            output.Write(new string(' ', start));
        }
        else
        {
            output.Write(new string(' ', column - headWidth + 2));
        }
        output.WriteLine(lines[0]);
        foreach (var line in lines.Skip(1))
            output.WriteLine(new string(' ', start) + line);
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }
        if (line.Length > 0)
            yield return line;
    }
}
