using System.Collections.Frozen;
using System.Xml.Linq;
using DomainXml.Documents;

namespace DomainXml.Views;

/// <summary>
/// Makes an element one of another kind. What only the old kind knows goes, at every depth; what no schema knows stays,
/// because nobody can say that it does not fit.
/// </summary>
internal static class KindConversion
{
    /// <summary>The view of the element as one of the new kind.</summary>
    public static T Convert<T>(ElementView view)
        where T : ElementView, IElementView<T>
    {
        var element = view.Element;
        if (!T.Matches(element))
        {
            var before = Remember(view);
            SetKind(view, T.KindValues);
            if (!T.Matches(element))
            {
                throw new InvalidOperationException(
                    $"The {view} can't be made a {typeof(T).Name}: no value stands for that kind."
                );
            }
            Trim(ElementView.Of<T>(element), before, FrozenSet<XObject>.Empty);
        }
        return ElementView.Of<T>(element);
    }

    /// <summary>The views of an element and of all that is in it, before kinds change.</summary>
    public static Dictionary<XElement, ElementView> Remember(ElementView view)
    {
        var views = new Dictionary<XElement, ElementView>();
        Remember(view, views);
        return views;
    }

    /// <summary>Removes what no longer fits from every element that is of another kind now.</summary>
    /// <param name="view">The outermost element.</param>
    /// <param name="before">What <see cref="Remember(ElementView)"/> gave.</param>
    /// <param name="kept">Attributes and elements that stay, whether they fit or not.</param>
    public static void TrimChanged(
        ElementView view,
        Dictionary<XElement, ElementView> before,
        IReadOnlySet<XObject> kept
    )
    {
        if (before.TryGetValue(view.Element, out var old) && old != view)
            Trim(view, before, kept);
        foreach (var child in view.ChildViews)
            TrimChanged(child, before, kept);
    }

    private static void Remember(ElementView view, Dictionary<XElement, ElementView> views)
    {
        views[view.Element] = view;
        foreach (var child in view.ChildViews)
            Remember(child, views);
    }

    private static void SetKind(ElementView view, (string Attribute, string? Value)[] values)
    {
        foreach (var (name, value) in values)
        {
            if (name.Length == 0)
                view.Element.Value = value ?? "";
            else if (value is null)
                ViewTree.Attribute(view.Element, name)?.Remove();
            else if (ViewTree.Attribute(view.Element, name) is { } attribute)
                attribute.Value = value;
            else
                ViewTree.Insert(view, new XAttribute(XName.Get(name), value));
        }
    }

    private static void Trim(
        ElementView view,
        Dictionary<XElement, ElementView> before,
        IReadOnlySet<XObject> kept
    )
    {
        if (!before.TryGetValue(view.Element, out var old) || old == view)
            return;
        foreach (var attribute in view.Element.Attributes().ToArray())
        {
            if (
                old.Known.Knows(attribute)
                && !view.Known.Knows(attribute)
                && !kept.Contains(attribute)
            )
                attribute.Remove();
        }
        foreach (var child in view.Element.Elements().ToArray())
        {
            if (!view.Known.Knows(child))
            {
                if (old.Known.Knows(child) && !kept.Contains(child))
                    XmlEditing.Remove(child);
            }
            else if (view.ViewOfChild(child) is { } childView)
            {
                var wasEmpty = IsEmpty(child);
                Trim(childView, before, kept);
                // An element that said only what no longer fits says nothing.
                if (!wasEmpty && IsEmpty(child))
                    XmlEditing.Remove(child);
            }
        }
    }

    private static bool IsEmpty(XElement element) =>
        !element.HasAttributes
        && !element.HasElements
        && string.IsNullOrWhiteSpace(element.Value)
        && !element.Nodes().Any(node => node is XComment or XProcessingInstruction);
}
