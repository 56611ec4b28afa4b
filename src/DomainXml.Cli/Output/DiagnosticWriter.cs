namespace DomainXml.Cli.Output;

/// <summary>Writes diagnostics for people: the message, the line it is about with the place underlined, and what to do.</summary>
internal sealed class DiagnosticWriter(TextWriter writer, TextStyle style)
{
    private const int MaxLineLength = 160;

    private readonly HashSet<string> _explained = new(StringComparer.Ordinal);

    /// <summary>Whether to say, once for each id, where more is to be read.</summary>
    public bool PointsToExplanations { get; init; }

    /// <summary>Writes one diagnostic.</summary>
    /// <param name="diagnostic">What is wrong.</param>
    /// <param name="source">The text that the diagnostic's place is in; null where it is not at hand.</param>
    public void Write(Diagnostic diagnostic, SourceText? source)
    {
        writer.Write(style.Bold(Place(diagnostic)));
        writer.Write(Severity(diagnostic));
        writer.WriteLine($" {diagnostic.Id}: {OnTerminalLine(diagnostic.Message)}");
        if (diagnostic.Span is { Start.IsKnown: true } span && source is not null)
            WriteExcerpt(source.Line(span.Start.Line), span);
        if (diagnostic.Expected.Count > 0)
            WriteNote("expected", string.Join(", ", diagnostic.Expected.Select(OnTerminalLine)));
        if (diagnostic.Suggestions.Count > 0)
            WriteNote(
                "did you mean",
                string.Join(" or ", diagnostic.Suggestions.Select(OnTerminalLine)) + "?"
            );
        if (diagnostic.Help is { } help)
            WriteNote("help", OnTerminalLine(help));
        if (diagnostic.Fix is { } fix)
            WriteNote("fix", OnTerminalLine($"{fix.Title} ({FixOption(fix)} does it)"));
        if (PointsToExplanations && _explained.Add(diagnostic.Id))
            WriteNote("see", $"domainxml explain {diagnostic.Id}");
    }

    /// <summary>The text without control characters, which could otherwise steer the reader's terminal.</summary>
    internal static string OnTerminalLine(string text) =>
        text.Any(char.IsControl)
            ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c))
            : text;

    private static string FixOption(DiagnosticFix fix) =>
        fix.IsSafe ? "--fix" : "--fix --unsafe-fixes";

    private static string Place(Diagnostic diagnostic) =>
        (diagnostic.File, diagnostic.Span) switch
        {
            (null, null) => "",
            (null, { } span) => $"{span.Start}: ",
            ({ } file, null) => $"{OnTerminalLine(file)}: ",
            ({ } file, { } span) => $"{OnTerminalLine(file)}:{span.Start}: ",
        };

    private string Severity(Diagnostic diagnostic)
    {
        var name = diagnostic.Severity.Name();
        return diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => style.Red(name),
            DiagnosticSeverity.Warning => style.Yellow(name),
            _ => style.Blue(name),
        };
    }

    private void WriteNote(string label, string text) =>
        writer.WriteLine($"  {style.Faint(label + ":")} {text}");

    private void WriteExcerpt(ReadOnlySpan<char> line, RelaxNg.SourceSpan span)
    {
        var start = Math.Min(span.Start.Column - 1, line.Length);
        var end =
            span.End.Line == span.Start.Line
                ? Math.Clamp(span.End.Column - 1, start, line.Length)
                : line.Length;

        // A window on very long lines, around the place.
        var from = Math.Max(0, Math.Min(start - MaxLineLength / 2, line.Length - MaxLineLength));
        var shown = OnTerminalLine(
            line.Slice(from, Math.Min(MaxLineLength, line.Length - from))
                .ToString()
                .Replace('\t', ' ')
        );
        var number = span.Start.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var markLength = Math.Max(1, Math.Min(end - start, shown.Length - (start - from)));
        writer.WriteLine($"  {style.Blue(number + " |")} {shown}");
        writer.WriteLine(
            $"  {new string(' ', number.Length)} {style.Blue("|")} {new string(' ', start - from)}{style.Red(new string('^', markLength))}"
        );
    }
}
