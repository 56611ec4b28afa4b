using System.Xml.Linq;
using DomainXml.Comparison;
using DomainXml.Views;

namespace DomainXml;

/// <summary>
/// Compares documents by what they mean. Without meaning are: white space between elements and around words, comments,
/// quotes, namespace prefixes, the order of attributes and of elements with different names, the order of elements that a
/// key tells apart (a disk's target, an interface's MAC address ...), how numbers, addresses and sizes are written, and
/// whether a value is left out or is the one that the format documents as its default.
/// </summary>
/// <remarks>
/// What the schema does not know is compared in document order, word for word. Exact equality is that of
/// <see cref="SourceDocument.ToText"/>, or <see cref="XNode.DeepEquals"/>. Safe for several threads, as reading is.
/// </remarks>
public static class DocumentComparison
{
    /// <summary>What is different in a second document.</summary>
    /// <param name="before">The first document.</param>
    /// <param name="after">The second document.</param>
    /// <returns>
    /// The changes, in the order of the first document, what was added behind its likes; none where both mean the same.
    /// </returns>
    public static IReadOnlyList<DocumentChange> Compare(SourceDocument before, SourceDocument after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Difference.Between(ViewedElement.Of(before.Root), ViewedElement.Of(after.Root));
    }

    /// <summary>What is different in a second element.</summary>
    /// <param name="before">The first element's view.</param>
    /// <param name="after">The second element's view.</param>
    /// <returns>The changes, as those of documents.</returns>
    public static IReadOnlyList<DocumentChange> Compare(ElementView before, ElementView after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Difference.Between(new(before.Element, before), new(after.Element, after));
    }

    /// <summary>Whether two documents mean the same.</summary>
    /// <param name="document">One.</param>
    /// <param name="other">The other.</param>
    public static bool SemanticEquals(this SourceDocument document, SourceDocument other)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(other);
        return Difference.IsNone(ViewedElement.Of(document.Root), ViewedElement.Of(other.Root));
    }

    /// <summary>Whether two elements mean the same.</summary>
    /// <param name="view">One element's view.</param>
    /// <param name="other">The other's.</param>
    public static bool SemanticEquals(this ElementView view, ElementView other)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(other);
        return Difference.IsNone(new(view.Element, view), new(other.Element, other));
    }

    /// <summary>
    /// Says which child elements of two elements correspond: by their keys, else by equality and place among those of
    /// their name.
    /// </summary>
    /// <param name="before">The first element's view.</param>
    /// <param name="after">The second element's view.</param>
    /// <returns>
    /// A pair for each child element of both, with null where there is no counterpart: those of the first element grouped by
    /// name, in document order, what only the second has behind its likes.
    /// </returns>
    public static IReadOnlyList<(XElement? Before, XElement? After)> PairChildren(
        ElementView before,
        ElementView after
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. SiblingPairing
                .Children(new(before.Element, before), new(after.Element, after))
                .Select(pair => (pair.Before?.Element, pair.After?.Element)),
        ];
    }
}
