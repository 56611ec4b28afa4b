using System.Xml.Linq;
using DomainXml.Documents;

namespace DomainXml.Views;

/// <summary>Keeps the view of each element with the element.</summary>
internal static class ViewCache
{
    // Annotations are not safe to add from several threads; reading documents is. The locks are spread over the elements.
    private static readonly Lock[] s_locks = CreateLocks(16);

    /// <summary>The view of an element, where it has one that still fits.</summary>
    public static ElementView? Find(XElement element) =>
        KnownOf(element) is { StillFits: true } view ? view : null;

    /// <summary>The view of an element as a type, where it has one that still fits.</summary>
    public static T? Find<T>(XElement element)
        where T : ElementView, IElementView<T> =>
        KnownOf(element) is T view && view.StillFits ? view : null;

    private static ElementView? KnownOf(XElement element) =>
        ElementSource.Of(element) is { } source ? source.View : element.Annotation<ElementView>();

    /// <summary>Makes the view of an element, unless another thread has just made it.</summary>
    public static T Add<T>(XElement element)
        where T : ElementView, IElementView<T>
    {
        if (ElementSource.Of(element) is not { } source)
            return AddToNew<T>(element);
        while (true)
        {
            var old = source.View;
            if (old is T view && view.StillFits)
                return view;
            var created = T.Create(element);
            if (source.ExchangeView(created, old) == created)
                return created;
        }
    }

    /// <summary>The same for an element that was not read; it has no better place for its view than an annotation.</summary>
    private static T AddToNew<T>(XElement element)
        where T : ElementView, IElementView<T>
    {
        lock (s_locks[(uint)element.GetHashCode() % (uint)s_locks.Length])
        {
            if (element.Annotation<ElementView>() is { } known)
            {
                if (known is T view && view.StillFits)
                    return view;
                element.RemoveAnnotations<ElementView>();
            }
            var created = T.Create(element);
            element.AddAnnotation(created);
            return created;
        }
    }

    private static Lock[] CreateLocks(int count)
    {
        var locks = new Lock[count];
        for (var i = 0; i < count; i++)
            locks[i] = new Lock();
        return locks;
    }
}
