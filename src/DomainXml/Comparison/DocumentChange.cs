using System.Xml.Linq;

namespace DomainXml;

/// <summary>What happened to a part of a document.</summary>
public enum DocumentChangeKind
{
    /// <summary>An attribute or element is there that was not.</summary>
    Added,

    /// <summary>An attribute or element is gone.</summary>
    Removed,

    /// <summary>An attribute has another value, or an element another text.</summary>
    Changed,
}

/// <summary>One difference in meaning between two documents. Immutable.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Path">
/// The attribute or element, in the form of <see cref="SourceDocument.PathOf"/>: its path in the first document, or in the
/// second one for what was added.
/// </param>
/// <param name="Old">
/// What was there: an attribute's value, an element's text (a size with its unit) or, of an element that is gone, its XML
/// without white space between tags. Null for what was added.
/// </param>
/// <param name="New">What is there now, likewise; null for what was removed.</param>
public sealed record DocumentChange(DocumentChangeKind Kind, string Path, string? Old, string? New)
{
    /// <summary>The attribute or element of the first document; null for what was added.</summary>
    public XObject? Before { get; init; }

    /// <summary>The attribute or element of the second document; null for what was removed.</summary>
    public XObject? After { get; init; }

    /// <summary>The change in one line.</summary>
    public override string ToString() =>
        Kind switch
        {
            DocumentChangeKind.Added => $"added {Path}: {New}",
            DocumentChangeKind.Removed => $"removed {Path}: {Old}",
            _ => $"changed {Path}: {Old} -> {New}",
        };
}
