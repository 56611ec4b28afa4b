using System.Collections;

namespace DomainXml.Views;

/// <summary>
/// The child elements of several kinds, in document order: a live view of the tree. What is added is inserted behind the
/// last one of its kind, or where the schema's order says.
/// </summary>
/// <remarks>Not to be changed while it is enumerated. Reading by several threads is safe.</remarks>
/// <typeparam name="T">The interface that the kinds share.</typeparam>
public sealed class ViewCollection<T> : ICollection<T>, IReadOnlyCollection<T>
    where T : class, IElementView
{
    private readonly ElementView _owner;

    /// <summary>Makes the list of an element's children.</summary>
    /// <param name="owner">The element's view.</param>
    public ViewCollection(ElementView owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        _owner = owner;
    }

    /// <summary>The number of elements; counted each time.</summary>
    public int Count => _owner.ChildViews.Count(view => view is T);

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <summary>Adds an element behind the last one of its kind.</summary>
    /// <param name="item">A view whose element is not part of another one.</param>
    /// <exception cref="InvalidOperationException">It is part of another one.</exception>
    public void Add(T item)
    {
        ArgumentNullException.ThrowIfNull(item);
        ViewTree.Insert(_owner, ViewTree.Loose(item));
        ViewTree.RemoveExcluded(_owner, ElementShape.NameOf(item.Element));
    }

    /// <summary>Removes an element, with its line.</summary>
    /// <param name="item">The view.</param>
    /// <returns>Whether it was in the list.</returns>
    public bool Remove(T item)
    {
        if (!Contains(item))
            return false;
        ViewTree.Remove(item.Element);
        return true;
    }

    /// <summary>Removes all elements of these kinds.</summary>
    public void Clear()
    {
        foreach (var item in this.ToArray())
            ViewTree.Remove(item.Element);
    }

    /// <inheritdoc/>
    public bool Contains(T item) => item is not null && item.Element.Parent == _owner.Element;

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (var item in this)
            array[arrayIndex++] = item;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _owner.ChildViews.OfType<T>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
