using System.Collections;
using System.Xml.Linq;

namespace DomainXml.Views;

/// <summary>
/// The child elements of one type, in document order: a live view of the tree. What is added is inserted behind the last
/// one of its kind, or where the schema's order says; other elements, comments and text between stay as they are.
/// </summary>
/// <remarks>Not to be changed while it is enumerated. Reading by several threads is safe.</remarks>
/// <typeparam name="T">The type of view.</typeparam>
public sealed class ViewList<T> : IList<T>, IReadOnlyList<T>
    where T : ElementView, IElementView<T>
{
    private readonly ElementView _owner;

    /// <summary>Makes the list of an element's children.</summary>
    /// <param name="owner">The element's view.</param>
    public ViewList(ElementView owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        _owner = owner;
    }

    /// <summary>The number of elements; counted each time.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            for (var child = First; child is not null; child = ViewTree.NextOf<T>(child))
                count++;
            return count;
        }
    }

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <summary>The element at an index from 0. Setting it replaces the element.</summary>
    /// <param name="index">The index.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer elements.</exception>
    public T this[int index]
    {
        get => ElementView.Of<T>(ElementAt(index));
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            var old = ElementAt(index);
            if (old != value.Element)
                ViewTree.Replace(old, ViewTree.Loose(value));
        }
    }

    /// <summary>Adds an element behind the last one.</summary>
    /// <param name="item">A view whose element is not part of another one.</param>
    /// <exception cref="InvalidOperationException">It is part of another one.</exception>
    public void Add(T item)
    {
        ArgumentNullException.ThrowIfNull(item);
        ViewTree.Insert(_owner, ViewTree.Loose(item), Elements().LastOrDefault(), after: null);
        ViewTree.RemoveExcluded(_owner, T.ElementName);
    }

    /// <summary>Inserts an element before another one.</summary>
    /// <param name="index">The index that it will have.</param>
    /// <param name="item">A view whose element is not part of another one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer elements.</exception>
    /// <exception cref="InvalidOperationException">The element is part of another one.</exception>
    public void Insert(int index, T item)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var count = Count;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, count);
        if (index == count)
        {
            Add(item);
            return;
        }
        ViewTree.Insert(
            _owner,
            ViewTree.Loose(item),
            before: index == 0 ? null : ElementAt(index - 1),
            after: ElementAt(index)
        );
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

    /// <summary>Removes the element at an index.</summary>
    /// <param name="index">The index.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer elements.</exception>
    public void RemoveAt(int index) => ViewTree.Remove(ElementAt(index));

    /// <summary>Removes all elements of the list.</summary>
    public void Clear()
    {
        foreach (var element in Elements().ToArray())
            ViewTree.Remove(element);
    }

    /// <inheritdoc/>
    public bool Contains(T item) =>
        item is not null && item.Element.Parent == _owner.Element && T.Matches(item.Element);

    /// <inheritdoc/>
    public int IndexOf(T item)
    {
        var index = 0;
        foreach (var element in Elements())
        {
            if (element == item?.Element)
                return index;
            index++;
        }
        return -1;
    }

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (var view in this)
            array[arrayIndex++] = view;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() =>
        First is { } first ? ViewsFrom(first) : Enumerable.Empty<T>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private XElement? First => ViewTree.FirstOf<T>(_owner.Element);

    private static IEnumerator<T> ViewsFrom(XElement first)
    {
        for (XElement? child = first; child is not null; child = ViewTree.NextOf<T>(child))
            yield return ElementView.Of<T>(child);
    }

    private IEnumerable<XElement> Elements()
    {
        for (var child = First; child is not null; child = ViewTree.NextOf<T>(child))
            yield return child;
    }

    private XElement ElementAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var left = index;
        foreach (var element in Elements())
        {
            if (left-- == 0)
                return element;
        }
        throw new ArgumentOutOfRangeException(
            nameof(index),
            index,
            $"The list has no element at {index}."
        );
    }
}
