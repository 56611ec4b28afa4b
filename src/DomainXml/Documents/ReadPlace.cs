using System.Xml.Linq;

namespace DomainXml.Documents;

/// <summary>Puts nodes back among their siblings where they, or others in their stead, were read.</summary>
internal static class ReadPlace
{
    /// <summary>Where in a parent's content an element was read; null where it was read elsewhere, or not at all.</summary>
    public static int? IndexOf(XElement parent, XElement child)
    {
        if (
            ElementSource.Of(parent) is not { } outer
            || ElementSource.Of(child) is not { } inner
            || !ReferenceEquals(outer.Text, inner.Text)
        )
            return null;
        var index = outer.Nodes.IndexOf(inner.Start);
        return index < 0 ? null : index;
    }

    /// <summary>Inserts an element where it was read, if that is between two siblings.</summary>
    /// <param name="parent">The parent.</param>
    /// <param name="child">The element; it must have no parent.</param>
    /// <param name="before">The child element that it has to follow; null for none.</param>
    /// <param name="after">The child element that has to follow it; null for none.</param>
    /// <returns>Whether that is where it was read.</returns>
    public static bool TryReturn(XElement parent, XElement child, XElement? before, XElement? after)
    {
        if (
            IndexOf(parent, child) is not { } index
            || (before is not null && !(IndexOf(parent, before) < index))
            || (after is not null && !(IndexOf(parent, after) > index))
        )
            return false;
        Insert(parent, child, index);
        return true;
    }

    /// <summary>Inserts a node among what is left of the content that was read.</summary>
    /// <param name="parent">An element that was read.</param>
    /// <param name="node">The node; it must have no parent.</param>
    /// <param name="index">Its index in the content that was read.</param>
    public static void Insert(XElement parent, XNode node, int index)
    {
        XNode? before = null;
        foreach (var item in ContentMatcher.Match(parent, ElementSource.Of(parent)!.Nodes))
        {
            if (item.RawIndex > index)
            {
                item.Node!.AddBeforeSelf(node);
                return;
            }
            if (item.RawIndex >= 0)
                before = item.Node;
        }
        if (before is null)
            parent.AddFirst(node);
        else
            before.AddAfterSelf(node);
    }
}
