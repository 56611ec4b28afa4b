namespace DomainXml.Cli.Output;

/// <summary>Writes diagnostics for people: the message, the line it is about with the place underlined, and what to do.</summary>
internal sealed class DiagnosticWriter(TextWriter writer, TextStyle style)
{
    private const int MaxLineLength = 160;

    /// <summary>Writes one diagnostic.</summary>
    /// <param name="diagnostic">What is wrong.</param>
    /// <param name="source">The text that the diagnostic's place is in; null where it is not at hand.</param>
    public void Write(Diagnostic diagnostic, string? source)
    {
        writer.Write(style.Bold(Place(diagnostic)));
        writer.Write(Severity(diagnostic));
        writer.WriteLine($" {diagnostic.Id}: {OnTerminalLine(diagnostic.Message)}");
        if (diagnostic.Span is { } span && source is not null)
            WriteExcerpt(source, span);
        if (diagnostic.Expected.Count > 0)
            WriteNote("expected", string.Join(", ", diagnostic.Expected.Select(OnTerminalLine)));
        if (diagnostic.Suggestions.Count > 0)
            WriteNote(
                "did you mean",
                string.Join(" or ", diagnostic.Suggestions.Select(OnTerminalLine)) + "?"
            );
        if (diagnostic.Help is { } help)
            WriteNote("help", OnTerminalLine(help));
    }

    /// <summary>The text without control characters, which could otherwise steer the reader's terminal.</summary>
    internal static string OnTerminalLine(string text) =>
        text.Any(char.IsControl)
            ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c))
            : text;

    private static string Place(Diagnostic diagnostic) =>
        (diagnostic.File, diagnostic.Span) switch
        {
            (null, null) => "",
            (null, { } span) => $"{span.Start}: ",
            ({ } file, null) => $"{OnTerminalLine(file)}: ",
            ({ } file, { } span) => $"{OnTerminalLine(file)}:{span.Start}: ",
        };

    private string Severity(Diagnostic diagnostic) =>
        diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => style.Red("error"),
            DiagnosticSeverity.Warning => style.Yellow("warning"),
            _ => style.Blue("info"),
        };

    private void WriteNote(string label, string text) =>
        writer.WriteLine($"  {style.Faint(label + ":")} {text}");

    private void WriteExcerpt(string source, RelaxNg.SourceSpan span)
    {
        if (!span.Start.IsKnown || FindLine(source, span.Start.Line) is not { } line)
            return;
        var start = Math.Min(span.Start.Column - 1, line.Length);
        var end =
            span.End.Line == span.Start.Line
                ? Math.Clamp(span.End.Column - 1, start, line.Length)
                : line.Length;

        // A window on very long lines, around the place.
        var from = Math.Max(0, Math.Min(start - MaxLineLength / 2, line.Length - MaxLineLength));
        var shown = OnTerminalLine(
            line.Substring(from, Math.Min(MaxLineLength, line.Length - from)).Replace('\t', ' ')
        );
        var number = span.Start.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var markLength = Math.Max(1, Math.Min(end - start, shown.Length - (start - from)));
        writer.WriteLine($"  {style.Blue(number + " |")} {shown}");
        writer.WriteLine(
            $"  {new string(' ', number.Length)} {style.Blue("|")} {new string(' ', start - from)}{style.Red(new string('^', markLength))}"
        );
    }

    private static string? FindLine(string source, int number)
    {
        var position = 0;
        for (var line = 1; line < number; line++)
        {
            position = source.IndexOfAny(['\n', '\r'], position);
            if (position < 0)
                return null;
            position +=
                source[position] == '\r'
                && position + 1 < source.Length
                && source[position + 1] == '\n'
                    ? 2
                    : 1;
        }
        var end = source.IndexOfAny(['\n', '\r'], position);
        return end < 0 ? source[position..] : source[position..end];
    }
}
