using System.Xml.Linq;

namespace DomainXml.Views;

/// <summary>Keeps the view of each element as an annotation of the element.</summary>
internal static class ViewCache
{
    // Annotations are not safe to add from several threads; reading documents is. The locks are spread over the elements.
    private static readonly Lock[] s_locks = CreateLocks(16);

    /// <summary>Makes the view of an element, unless another thread has just made it.</summary>
    public static T Add<T>(XElement element)
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
