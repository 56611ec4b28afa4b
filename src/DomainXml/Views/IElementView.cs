using System.Xml.Linq;

namespace DomainXml.Views;

/// <summary>A typed view of an element.</summary>
public interface IElementView
{
    /// <summary>The element.</summary>
    XElement Element { get; }
}

/// <summary>What generated types tell the runtime about themselves. Not to be implemented by hand.</summary>
/// <typeparam name="TSelf">The generated type.</typeparam>
public interface IElementView<TSelf> : IElementView
    where TSelf : ElementView, IElementView<TSelf>
{
    /// <summary>The element's name, <c>{namespace}local</c> or just <c>local</c>.</summary>
    static abstract string ElementName { get; }

    /// <summary>Whether an element is of this type: by its name and, for a kind, by the value that tells kinds apart.</summary>
    /// <param name="element">The element.</param>
    static abstract bool Matches(XElement element);

    /// <summary>What makes an element one of this kind: attributes, or with an empty name the text; null for what has to be absent.</summary>
    static virtual (string Attribute, string? Value)[] KindValues => [];

    /// <summary>Makes a view of an element that has none.</summary>
    /// <param name="element">The element.</param>
    static abstract TSelf Create(XElement element);
}
