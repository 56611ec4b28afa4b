using System.Xml.Linq;
using DomainXml.Documents;
using DomainXml.Views;

namespace DomainXml.Editing;

/// <summary>Puts new parts of a document where the schema's order has them, where the schema knows them.</summary>
internal static class SchemaOrder
{
    /// <summary>Inserts a child element: behind its like, else behind what comes before it, else at the end.</summary>
    public static void Insert(XElement parent, XElement child)
    {
        if (DocumentViews.ViewOf(parent) is { } view)
        {
            ViewTree.Insert(view, child);
            return;
        }
        var like = parent.Elements(child.Name).LastOrDefault() ?? parent.Elements().LastOrDefault();
        if (like is null)
            parent.Add(child);
        else
            XmlEditing.InsertAfter(like, child);
    }

    /// <summary>Adds an attribute.</summary>
    public static void Insert(XElement parent, XAttribute attribute)
    {
        if (DocumentViews.ViewOf(parent) is { } view)
            ViewTree.Insert(view, attribute);
        else
            parent.Add(attribute);
    }
}
