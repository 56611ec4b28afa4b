using System.Xml.Linq;
using DomainXml.Documents;

namespace DomainXml.Views;

/// <summary>Finds and inserts attributes and elements for views.</summary>
internal static class ViewTree
{
    /// <summary>The attribute of a name, or null.</summary>
    public static XAttribute? Attribute(XElement element, string name)
    {
        for (
            var attribute = element.FirstAttribute;
            attribute is not null;
            attribute = attribute.NextAttribute
        )
        {
            if (ElementShape.Is(attribute.Name, name))
                return attribute;
        }
        return null;
    }

    /// <summary>The first child element of a name, or null.</summary>
    public static XElement? Child(XElement element, string name)
    {
        foreach (var child in element.Elements())
        {
            if (ElementShape.Is(child.Name, name))
                return child;
        }
        return null;
    }

    /// <summary>The first child element of a type, or null.</summary>
    public static XElement? FirstOf<T>(XElement element)
        where T : ElementView, IElementView<T>
    {
        foreach (var child in element.Elements())
        {
            if (T.Matches(child))
                return child;
        }
        return null;
    }

    /// <summary>A view's element, which must not be part of another one.</summary>
    public static XElement Loose(ElementView view)
    {
        if (view.Element.Parent is not null || view.Element.Document is not null)
        {
            throw new InvalidOperationException(
                $"The {view} is part of another element. Remove it there first, or add a copy of it."
            );
        }
        AbsentContainer.Detach(view.Element);
        return view.Element;
    }

    /// <summary>Inserts a child element where the schema's order says: behind its like, else behind what comes before it.</summary>
    public static void Insert(ElementView parent, XElement child)
    {
        var shape = parent.Known;
        var order = shape.OrderOf(child);
        XElement? like = null;
        XElement? before = null;
        foreach (var sibling in parent.Element.Elements())
        {
            var other = shape.OrderOf(sibling);
            if (other == order)
                like = sibling;
            else if (other < order || order < 0)
                before = sibling;
        }
        if ((like ?? before) is { } anchor)
            XmlEditing.InsertAfter(anchor, child);
        else
            XmlEditing.Insert(parent.Element, 0, child);
    }

    /// <summary>Adds an attribute where the schema's order says.</summary>
    public static void Insert(ElementView view, XAttribute attribute)
    {
        var element = view.Element;
        var order = view.Known.OrderOf(attribute);
        var next = element.Attributes().FirstOrDefault(other => view.Known.OrderOf(other) > order);
        if (next is null || order < 0)
        {
            element.Add(attribute);
            return;
        }
        // System.Xml.Linq only adds attributes at the end.
        var rest = element.Attributes().SkipWhile(other => other != next).ToArray();
        foreach (var other in rest)
            other.Remove();
        element.Add(attribute);
        foreach (var other in rest)
            element.Add(other);
    }
}
