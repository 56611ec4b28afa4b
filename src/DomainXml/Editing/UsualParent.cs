using System.Xml.Linq;
using DomainXml.Views;

namespace DomainXml.Editing;

/// <summary>Finds the element of a document that the schema allows a new child in.</summary>
internal static class UsualParent
{
    /// <summary>The outermost such element: <c>devices</c> for a device; null where there is none.</summary>
    public static XElement? Find(XElement root, XElement child)
    {
        // Level by level, so that a <memory> is the domain's and not a cell's. What is called like a value of the
        // root's own, but has child elements, is a device: <memory model='dimm'>.
        IReadOnlyList<XElement> level = [root];
        while (level.Count > 0)
        {
            foreach (var candidate in level)
            {
                if (IsAllowed(candidate, child))
                    return candidate;
            }
            level = [.. level.Elements()];
        }
        return null;
    }

    private static bool IsAllowed(XElement parent, XElement child)
    {
        if (DocumentViews.ViewOf(parent) is not { } view || view.Known.OrderOf(child) < 0)
            return false;
        return !child.HasElements || view.ViewOfChild(child) is { Known.Elements.Count: > 0 };
    }
}
