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
        var child = ChildElements.First(element);
        while (child is not null && !ElementShape.Is(child.Name, name))
            child = ChildElements.Next(child);
        return child;
    }

    /// <summary>The value of a child element's attribute as it is written, or null.</summary>
    public static string? Text(ElementView view, string child, string attribute) =>
        Child(view.Element, child) is { } element ? Attribute(element, attribute)?.Value : null;

    /// <summary>The first child element of a type, or null.</summary>
    public static XElement? FirstOf<T>(XElement element)
        where T : ElementView, IElementView<T> => FirstFrom<T>(ChildElements.First(element));

    /// <summary>The sibling of a type behind an element, or null.</summary>
    public static XElement? NextOf<T>(XElement child)
        where T : ElementView, IElementView<T> => FirstFrom<T>(ChildElements.Next(child));

    /// <summary>A view's element, which must not be part of another one.</summary>
    public static XElement Loose(IElementView view)
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

    /// <summary>
    /// Inserts a child element: where it, or one of its name, was read and then removed; else where the schema's order
    /// says, behind its like or behind what comes before it.
    /// </summary>
    public static void Insert(ElementView parent, XElement child)
    {
        var element = parent.Element;
        var place =
            ReadPlace.IndexOf(element, child)
            ?? (
                RemovedElements.Find(element, child.Name) is { } removed
                    ? ReadPlace.IndexOf(element, removed)
                    : null
            );
        if (place is { } index)
            ReadPlace.Insert(element, child, index);
        else
            InsertInOrder(parent, child);
    }

    /// <summary>Inserts a child element between two siblings, or behind its like: where it was read, if that is there.</summary>
    /// <param name="parent">The parent.</param>
    /// <param name="child">The child element; it must have no parent.</param>
    /// <param name="before">The element that it has to follow; null for none.</param>
    /// <param name="after">The element that has to follow it; null for none.</param>
    public static void Insert(ElementView parent, XElement child, XElement? before, XElement? after)
    {
        if (ReadPlace.TryReturn(parent.Element, child, before, after))
            return;
        if (after is null)
            InsertInOrder(parent, child);
        else
            XmlEditing.InsertBefore(after, child);
    }

    /// <summary>Removes what can't stand beside an attribute or child element that was put into an element.</summary>
    /// <param name="view">The element's view.</param>
    /// <param name="key">The attribute, as <c>@name</c>, or the child element.</param>
    public static void RemoveExcluded(ElementView view, string key)
    {
        foreach (var excluded in view.Known.ExcludedBy(key))
        {
            if (excluded[0] == '@')
                Attribute(view.Element, excluded[1..])?.Remove();
            else
                while (Child(view.Element, excluded) is { } child)
                    Remove(child);
        }
    }

    /// <summary>Removes a child element.</summary>
    public static void Remove(XElement child)
    {
        RemovedElements.Remember(child);
        XmlEditing.Remove(child);
    }

    /// <summary>Puts an element in the place of a child element.</summary>
    public static void Replace(XElement child, XElement element)
    {
        RemovedElements.Remember(child);
        XmlEditing.Replace(child, element);
    }

    private static XElement? FirstFrom<T>(XElement? child)
        where T : ElementView, IElementView<T>
    {
        while (child is not null && !T.Matches(child))
            child = ChildElements.Next(child);
        return child;
    }

    private static void InsertInOrder(ElementView parent, XElement child)
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
