using System.Globalization;

namespace DomainXml.Cli.Output;

/// <summary>
/// Writes the difference of two texts as <c>patch</c> and <c>git apply</c> read it. Where a person reads it, control characters are
/// shown as signs, so that they cannot steer the terminal.
/// </summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Writes the difference; nothing where the texts are equal.</summary>
    /// <param name="writer">Takes the lines.</param>
    /// <param name="file">The file's path, with slashes.</param>
    /// <param name="before">The old text.</param>
    /// <param name="after">The new text.</param>
    /// <param name="style">Colours, for people.</param>
    public static void Write(
        TextWriter writer,
        string file,
        string before,
        string after,
        TextStyle style
    )
    {
        var (old, fresh) = (Lines(before), Lines(after));
        var edits = LineDifference.Compare(old, fresh);
        if (edits.Count == 0)
            return;
        var rooted = Path.IsPathRooted(file) || file == "-";
        writer.Write(style.Bold($"--- {(rooted ? file : "a/" + file)}") + "\n");
        writer.Write(style.Bold($"+++ {(rooted ? file : "b/" + file)}") + "\n");
        for (var first = 0; first < edits.Count; )
        {
            var last = first;
            // Changes whose surroundings meet stand in one hunk.
            while (
                last + 1 < edits.Count
                && edits[last + 1].OldStart - edits[last].OldEnd <= 2 * Context
            )
                last++;
            WriteHunk(writer, old, fresh, edits[first..(last + 1)], style);
            first = last + 1;
        }
    }

    private static void WriteHunk(
        TextWriter writer,
        List<string> old,
        List<string> fresh,
        List<LineEdit> edits,
        TextStyle style
    )
    {
        var oldStart = Math.Max(0, edits[0].OldStart - Context);
        var newStart = edits[0].NewStart - (edits[0].OldStart - oldStart);
        var oldEnd = Math.Min(old.Count, edits[^1].OldEnd + Context);
        var newEnd = edits[^1].NewEnd + (oldEnd - edits[^1].OldEnd);
        writer.Write(
            style.Blue($"@@ -{Range(oldStart, oldEnd)} +{Range(newStart, newEnd)} @@") + "\n"
        );
        var position = oldStart;
        foreach (var edit in edits)
        {
            for (; position < edit.OldStart; position++)
                WriteLine(writer, ' ', old[position], style);
            for (; position < edit.OldEnd; position++)
                WriteLine(writer, '-', old[position], style);
            for (var i = edit.NewStart; i < edit.NewEnd; i++)
                WriteLine(writer, '+', fresh[i], style);
        }
        for (; position < oldEnd; position++)
            WriteLine(writer, ' ', old[position], style);
    }

    private static void WriteLine(TextWriter writer, char sign, string line, TextStyle style)
    {
        var text = line.TrimEnd('\n');
        var shown = sign + (style.HasColors || style.IsTerminal ? Shown(text, sign) : text);
        writer.Write(
            sign switch
            {
                '-' => style.Red(shown),
                '+' => style.Green(shown),
                _ => shown,
            } + "\n"
        );
        if (text.Length == line.Length)
            writer.Write("\\ No newline at end of file\n");
    }

    /// <summary>A line for a terminal. The end of a CRLF shows only where lines change, because it may be what changes.</summary>
    private static string Shown(string line, char sign)
    {
        if (sign == ' ')
            line = line.TrimEnd('\r');
        return line.Any(c => char.IsControl(c) && c != '\t')
            ? string.Concat(line.Select(Picture))
            : line;
    }

    private static char Picture(char c) =>
        c switch
        {
            '\t' => c,
            < ' ' => (char)(0x2400 + c),
            _ => char.IsControl(c) ? '\uFFFD' : c,
        };

    private static string Range(int start, int end)
    {
        var length = end - start;
        // An empty range is named by the line before it.
        var number = length == 0 ? start : start + 1;
        return length == 1
            ? number.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{number},{length}");
    }

    /// <summary>The lines with their ends; only LF ends a line, so that CR stays in it.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }
}
