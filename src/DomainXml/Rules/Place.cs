using System.Xml.Linq;
using DomainXml.RelaxNg;
using DomainXml.Views;

namespace DomainXml.Rules;

/// <summary>What a finding points at: the name of an element, or a value.</summary>
/// <param name="Node">The element or attribute.</param>
/// <param name="IsValue">Whether the value is meant: an attribute's, or an element's text.</param>
internal readonly record struct Place(XObject Node, bool IsValue)
{
    /// <summary>The name of an element.</summary>
    public static Place Of(IElementView view) => new(view.Element, false);

    /// <summary>The name of an element.</summary>
    public static Place Of(XElement element) => new(element, false);

    /// <summary>The value of an attribute; the element's name where the attribute is absent.</summary>
    public static Place Of(IElementView view, string attribute) => Of(view.Element, attribute);

    /// <inheritdoc cref="Of(IElementView, string)"/>
    public static Place Of(XElement element, string attribute) =>
        element.Attribute(attribute) is { } found ? new(found, true) : new(element, false);

    /// <summary>An element's text.</summary>
    public static Place TextOf(IElementView view) => new(view.Element, true);

    /// <summary>The text of a child element; the element's name where the child is absent.</summary>
    public static Place TextOf(IElementView view, string child) =>
        view.Element.Element(child) is { } found ? new(found, true) : new(view.Element, false);

    public SourceSpan? Span
    {
        get
        {
            var exact = IsValue ? SourceDocument.SpanOfValue(Node) : SourceDocument.SpanOf(Node);
            return exact ?? SourceDocument.NearestSpan(Node);
        }
    }

    public string? File => SourceDocument.TextOf(Node)?.File;

    /// <summary>What is written there; null where the place is a name.</summary>
    public string? Text =>
        !IsValue ? null
        : Node is XAttribute attribute ? attribute.Value
        : ((XElement)Node).Value.Trim();

    /// <summary>Where it is, for a sentence about another place: <c>on line 12</c>; <c>elsewhere</c> where nothing was read.</summary>
    public string OnLine =>
        Span is { } span ? FormattableString.Invariant($"on line {span.Start.Line}") : "elsewhere";
}
