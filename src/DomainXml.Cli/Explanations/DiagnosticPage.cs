namespace DomainXml.Cli.Explanations;

/// <summary>The page of one diagnostic, or of a family of them, from <c>docs/diagnostics</c>.</summary>
/// <param name="Id">The id, such as DX1115, or a family's letters, such as RNG.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Summary">What is wrong, as one paragraph.</param>
/// <param name="Severity">error, warning or info.</param>
/// <param name="Markdown">The whole page.</param>
internal sealed record DiagnosticPage(
    string Id,
    string Title,
    string Summary,
    string Severity,
    string Markdown
)
{
    /// <summary>Reads a page: a heading with id and title, a paragraph, the severity, sections.</summary>
    /// <exception cref="FormatException">The page does not have that form.</exception>
    public static DiagnosticPage Parse(string markdown)
    {
        var blocks = markdown.ReplaceLineEndings("\n").Split("\n\n", 4);
        if (
            blocks.Length < 3
            || blocks[0].Split(": ", 2) is not [['#', ' ', .. var id], var title]
            || blocks[2].TrimEnd() is not ['S', ..] severity
            || !severity.StartsWith("Severity: ", StringComparison.Ordinal)
        )
            throw new FormatException(
                "A page begins with '# ID: Title', a paragraph, and 'Severity: error'."
            );
        return new DiagnosticPage(
            id,
            title,
            blocks[1].ReplaceLineEndings(" "),
            severity["Severity: ".Length..],
            markdown
        );
    }
}
