using DomainXml.RelaxNg;

namespace DomainXml;

/// <summary>How grave a <see cref="Diagnostic"/> is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>Works, but is probably not what was meant, or will not work everywhere.</summary>
    Warning,

    /// <summary>Does not work.</summary>
    Error,
}

/// <summary>
/// One thing that is wrong: what, where, and what to do about it. Immutable.
/// Every failure that a user can cause is one of these; no exception text stands in for it.
/// </summary>
/// <param name="Id">The stable id, such as <c>DX1003</c>. Never reused for something else.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Message">
/// One sentence that begins with the offending name and says what is wrong. At most 160 characters where possible.
/// </param>
public sealed record Diagnostic(string Id, DiagnosticSeverity Severity, string Message)
{
    /// <summary>The file, as the user named it; null where there is none. "-" is standard input.</summary>
    public string? File { get; init; }

    /// <summary>The exact name, attribute or value; null where there is no place.</summary>
    public SourceSpan? Span { get; init; }

    /// <summary>What was found, verbatim; null where the message says it all.</summary>
    public string? Found { get; init; }

    /// <summary>What would have been right: names or values, or plain words for a format. Nearest first; may be empty.</summary>
    public IReadOnlyList<string> Expected { get; init; } = [];

    /// <summary>What was most likely meant, nearest first; at most three; may be empty.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>What to do, as a sentence; null where the message makes it plain.</summary>
    public string? Help { get; init; }

    /// <summary>How to mend it; null where no change of the text is certain enough to be offered.</summary>
    public DiagnosticFix? Fix { get; init; }

    /// <summary>The one-line form that editors understand: <c>file:line:column: severity ID: message</c>.</summary>
    public override string ToString()
    {
        var place = (File, Span) switch
        {
            (null, null) => "",
            (null, { } span) => $"{span.Start}: ",
            ({ } file, null) => $"{file}: ",
            ({ } file, { } span) => $"{file}:{span.Start}: ",
        };
        var severity = Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        };
        return $"{place}{severity} {Id}: {Message}";
    }
}
