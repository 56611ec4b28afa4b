using System.Xml.Linq;
using DomainXml.Models;

namespace DomainXml.Views;

/// <summary>From documents to views and back.</summary>
public static class DocumentViews
{
    /// <summary>The view of a document's root element.</summary>
    /// <param name="document">The document.</param>
    /// <typeparam name="T">The root's type.</typeparam>
    /// <exception cref="DiagnosticException">The root is another element.</exception>
    public static T RootAs<T>(this SourceDocument document)
        where T : ElementView, IElementView<T>
    {
        ArgumentNullException.ThrowIfNull(document);
        return ElementView.Of<T>(document.Root);
    }

    /// <summary>The view of any element of a document, found from the document's root downwards.</summary>
    /// <param name="element">An element of a tree whose root is that of a document, or a device of a domain.</param>
    /// <returns>The view; null where the schema does not know the element, or gives it no type of its own.</returns>
    public static ElementView? ViewOf(XElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        if (element.Parent is { } parent)
            return ViewOf(parent)?.ViewOfChild(element);
        return RootViews.Of(element) ?? new Devices().ViewOfChild(element);
    }

    /// <summary>A copy of a view's element, with all that is in it, that is part of nothing.</summary>
    /// <param name="view">The view.</param>
    /// <typeparam name="T">The view's type.</typeparam>
    public static T Copy<T>(this T view)
        where T : ElementView, IElementView<T>
    {
        ArgumentNullException.ThrowIfNull(view);
        return ElementView.Of<T>(new XElement(view.Element));
    }
}
