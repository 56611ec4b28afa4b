using System.Xml.Linq;
using DomainXml.Editing;

namespace DomainXml.Cli.Output;

/// <summary>The JSON form of a comparison.</summary>
/// <param name="FormatVersion">Grows where a reader could misunderstand what is new.</param>
/// <param name="Changes">The changes; none where both documents mean the same.</param>
internal sealed record ChangeReport(int FormatVersion, IReadOnlyList<ChangeEntry> Changes);

/// <summary>The JSON form of one change.</summary>
internal sealed record ChangeEntry(
    string Kind,
    string Path,
    string KeyPath,
    string? Old,
    string? New,
    NodePlace? Before,
    NodePlace? After
)
{
    public static ChangeEntry From(DocumentChange change) =>
        new(
            WordFor(change.Kind),
            change.Path,
            DocumentPath.Of((change.Before ?? change.After)!),
            change.Old,
            change.New,
            NodePlace.Of(change.Before),
            NodePlace.Of(change.After)
        );

    /// <summary>What happened, in a word.</summary>
    public static string WordFor(DocumentChangeKind kind) =>
        kind switch
        {
            DocumentChangeKind.Added => "added",
            DocumentChangeKind.Removed => "removed",
            _ => "changed",
        };
}

/// <summary>The JSON form of a place in a document.</summary>
internal sealed record NodePlace(string? File, int Line, int Column)
{
    public static NodePlace? Of(XObject? node) =>
        node is not null && SourceDocument.SpanOf(node) is { } span
            ? new(SourceDocument.TextOf(node)?.File, span.Start.Line, span.Start.Column)
            : null;
}
