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
        // A root of a schema of the user's own has the view that it was read with.
        if (ViewCache.Find(element) is { } known)
            return known;
        if (element.Parent is { } parent)
            return ViewOf(parent)?.ViewOfChild(element);
        return RootViews.Of(element) ?? new Devices().ViewOfChild(element);
    }

    /// <summary>A document with a new element as its root, laid out as the format usually is. The view goes on as its root's.</summary>
    /// <param name="root">A view whose element is not part of another one, or of a document.</param>
    /// <exception cref="InvalidOperationException">It is part of something else.</exception>
    public static SourceDocument ToDocument(this ElementView root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return SourceDocument.Create(ViewTree.Loose(root));
    }

    /// <summary>The view of the element that a path names, as <see cref="ElementView.GetPath"/> writes it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="path">The path, such as <c>/domain/devices/disk[2]</c>.</param>
    /// <returns>The view; null where there is no such element, or the schema does not know it.</returns>
    public static ElementView? FindView(this SourceDocument document, string path)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Find(path) is XElement element ? ViewOf(element) : null;
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
