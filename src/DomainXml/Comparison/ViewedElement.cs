using System.Xml.Linq;
using DomainXml.Views;

namespace DomainXml.Comparison;

/// <summary>An element with the view that says what its parts mean; null where no schema does.</summary>
internal readonly record struct ViewedElement(XElement Element, ElementView? View)
{
    /// <summary>An element of a document, with its view.</summary>
    public static ViewedElement Of(XElement element) =>
        element.Parent is { } parent
            ? new ViewedElement(parent, DocumentViews.ViewOf(parent)).Child(element)
            : new(element, DocumentViews.ViewOf(element));

    /// <summary>The meaning of the element's own text.</summary>
    public ValueMeaning Text { get; private init; } = View?.Meaning("") ?? ValueMeaning.Exact;

    /// <summary>The meaning of an attribute.</summary>
    public ValueMeaning MeaningOf(XAttribute attribute) =>
        View?.Meaning("@" + Name(attribute.Name)) ?? ValueMeaning.Exact;

    /// <summary>Whether the schema knows a child element's name.</summary>
    public bool Knows(XElement child) => View is not null && View.Known.Knows(child);

    /// <summary>A child element with its view; one without a view takes the meaning of its text from here.</summary>
    public ViewedElement Child(XElement child)
    {
        var view = View?.ViewOfChild(child);
        return view is null && View is not null
            ? new ViewedElement(child, null) { Text = View.Meaning(Name(child.Name)) }
            : new ViewedElement(child, view);
    }

    /// <summary>The text between the tags without that of child elements; white space alone is none.</summary>
    public string OwnText
    {
        get
        {
            if (!Element.HasElements)
                return string.IsNullOrWhiteSpace(Element.Value) ? "" : Element.Value;
            return string.Concat(Element.Nodes().OfType<XText>().Select(text => text.Value)).Trim();
        }
    }

    /// <summary>The text and, for a size, its unit, as people read it.</summary>
    public string ShownText =>
        Text.Unit is { } unit ? $"{OwnText.Trim()} {UnitAttribute?.Value ?? unit}" : OwnText;

    /// <summary>What all texts of the same meaning share.</summary>
    public string CanonicalText
    {
        get
        {
            if (Text.Unit is not { } unit)
                return Text.Canonical(OwnText);
            return ByteSize.TryCreate(OwnText, UnitAttribute?.Value, unit, out var size)
                ? $"{size.Bytes}"
                : ShownText;
        }
    }

    /// <summary>The attributes that are compared: no namespace declarations, and no unit that belongs to the text.</summary>
    public IEnumerable<XAttribute> Attributes
    {
        get
        {
            for (var a = Element.FirstAttribute; a is not null; a = a.NextAttribute)
            {
                if (!a.IsNamespaceDeclaration && !(Text.Unit is not null && a.Name == "unit"))
                    yield return a;
            }
        }
    }

    private XAttribute? UnitAttribute => Element.Attribute("unit");

    private static string Name(XName name) =>
        name.Namespace == XNamespace.None ? name.LocalName : name.ToString();
}
