using DomainXml.RelaxNg.Validation;

namespace DomainXml.Validation.Libxml2;

/// <summary>
/// Warnings of what the schema allows and libvirt refuses all the same, where it validates: its validator, libxml2, departs from
/// the RELAX NG specification. Found by experiment with libxml2 2.9.14.
/// </summary>
internal static class Libxml2Warnings
{
    /// <summary>White space around a value with a pattern.</summary>
    /// <param name="value">The value; its span is one of <see cref="OffsetSpans"/>.</param>
    /// <param name="text">The document.</param>
    public static Diagnostic Padding(PaddedValue value, SourceText text)
    {
        var owner = value.IsAttribute ? $"'{value.Name.LocalName}'" : $"<{value.Name.LocalName}>";
        var trimmed = value.Value.Trim(' ', '\t', '\r', '\n');
        return new(
            "DX1201",
            DiagnosticSeverity.Warning,
            $"{owner} has white space around its value; libvirt's validator refuses that"
        )
        {
            File = text.File,
            Span = OffsetSpans.Resolve(value.Span, text),
            Found = value.Value,
            Expected = [trimmed],
            Fix = Removal(value, text, trimmed),
        };
    }

    /// <summary>An order of elements that libxml2 cannot follow.</summary>
    public static Diagnostic Order(OrderProblem problem, SourceText text) =>
        new(
            "DX1202",
            DiagnosticSeverity.Warning,
            $"<{problem.Name}> stands among parts that libvirt's validator wants side by side"
        )
        {
            File = text.File,
            Span = text.SpanAt(problem.NameStart, problem.NameStart + problem.Name.Length),
            Found = problem.Name,
            Help =
                "Any order is allowed, but libvirt refuses this one where it validates. Keep together: "
                + string.Join(", ", problem.Together.Distinct().Select(name => $"<{name}>"))
                + ".",
        };

    /// <summary>Writes the value without the white space; null where it is written with references.</summary>
    private static DiagnosticFix? Removal(PaddedValue value, SourceText text, string trimmed)
    {
        var start = value.Span.Start.Column - 1;
        var end = value.Span.End.Column - 1;
        if (!value.IsAttribute)
        {
            // The span of a text is that of what is left; the white space stands on both sides of it.
            while (start > 0 && char.IsWhiteSpace(text.Text[start - 1]))
                start--;
            while (end < text.Text.Length && char.IsWhiteSpace(text.Text[end]))
                end++;
        }
        return text.Text.AsSpan(start, end - start).Trim(" \t\r\n").SequenceEqual(trimmed)
            ? new DiagnosticFix(
                "Remove the white space",
                IsSafe: true,
                [new TextEdit(start, end - start, trimmed)]
            )
            : null;
    }
}
