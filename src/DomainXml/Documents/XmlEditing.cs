using System.Xml.Linq;

namespace DomainXml.Documents;

/// <summary>
/// Changes of a tree by elements, for code that does not want to meet the white space and comments between them.
/// What is added gets a line with the right indentation when the document is written; see <see cref="SourceDocument"/>.
/// </summary>
public static class XmlEditing
{
    /// <summary>Inserts a child element; one that was read there and removed stands again just as it was read.</summary>
    /// <param name="parent">The parent.</param>
    /// <param name="index">Before which of the parent's child elements; their number for the end.</param>
    /// <param name="element">The element; it must have no parent.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer child elements.</exception>
    public static void Insert(XElement parent, int index, XElement element)
    {
        ArgumentNullException.ThrowIfNull(parent);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var before = index == 0 ? null : parent.Elements().ElementAtOrDefault(index - 1);
        if (before is null && index > 0)
            throw new ArgumentOutOfRangeException(nameof(index));
        var after = before is null ? ChildElements.First(parent) : ChildElements.Next(before);
        if (ReadPlace.TryReturn(parent, element, before, after))
            return;
        if (before is null)
            InsertFirst(parent, element);
        else
            InsertAfter(before, element);
    }

    /// <summary>Inserts an element behind a sibling, and behind a comment on the sibling's line.</summary>
    /// <param name="sibling">An element with a parent.</param>
    /// <param name="element">The element; it must have no parent.</param>
    public static void InsertAfter(XElement sibling, XElement element)
    {
        ArgumentNullException.ThrowIfNull(sibling);
        XNode anchor = sibling;
        var next = sibling.NextNode;
        if (
            next is XText gap
            && IsBlank(gap)
            && !gap.Value.Contains('\n', StringComparison.Ordinal)
        )
            next = gap.NextNode;
        if (next is XComment comment)
            anchor = comment;
        anchor.AddAfterSelf(element);
    }

    /// <summary>Inserts an element before a sibling, but behind a comment above the sibling.</summary>
    /// <param name="sibling">An element with a parent.</param>
    /// <param name="element">The element; it must have no parent.</param>
    internal static void InsertBefore(XElement sibling, XElement element)
    {
        var before = sibling.ElementsBeforeSelf().LastOrDefault();
        if (before is not null)
            InsertAfter(before, element);
        else
            InsertFirst(sibling.Parent!, element);
    }

    /// <summary>Removes an element. Its line goes with it when the document is written.</summary>
    /// <param name="element">The element; it stays as it is, without a parent.</param>
    public static void Remove(XElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        element.Remove();
    }

    /// <summary>Puts an element in the place of another one.</summary>
    /// <param name="old">The element that goes.</param>
    /// <param name="element">The element that comes; it must have no parent.</param>
    public static void Replace(XElement old, XElement element)
    {
        ArgumentNullException.ThrowIfNull(old);
        old.ReplaceWith(element);
    }

    /// <summary>Before the first element and the comments above it.</summary>
    private static void InsertFirst(XElement parent, XElement element)
    {
        XNode? anchor = parent.Elements().FirstOrDefault();
        if (anchor is null)
        {
            parent.Add(element);
            return;
        }
        while (
            anchor.PreviousNode is XText gap && IsBlank(gap) && gap.PreviousNode is XComment above
        )
            anchor = above;
        anchor.AddBeforeSelf(element);
    }

    private static bool IsBlank(XText text) => string.IsNullOrWhiteSpace(text.Value);
}
