using System.Collections;
using System.Xml.Linq;
using DomainXml.Documents;

namespace DomainXml.Views;

/// <summary>The texts of the child elements of one name, in document order: a live view of the tree.</summary>
public sealed class TextList : IList<string>, IReadOnlyList<string>
{
    private readonly ElementView _owner;
    private readonly string _name;

    /// <summary>Makes the list of an element's children.</summary>
    /// <param name="owner">The element's view.</param>
    /// <param name="name">The children's name.</param>
    public TextList(ElementView owner, string name)
    {
        ArgumentNullException.ThrowIfNull(owner);
        _owner = owner;
        _name = name;
    }

    /// <summary>The number of elements; counted each time.</summary>
    public int Count => Elements().Count();

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <summary>The text at an index from 0.</summary>
    /// <param name="index">The index.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer elements.</exception>
    public string this[int index]
    {
        get => ElementText.Of(ElementAt(index));
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            var element = ElementAt(index);
            if (ElementText.Of(element) != value)
                ElementText.Set(element, value);
        }
    }

    /// <summary>Adds an element with a text behind the last one.</summary>
    /// <param name="item">The text.</param>
    public void Add(string item)
    {
        ArgumentNullException.ThrowIfNull(item);
        ViewTree.Insert(_owner, Create(item), Elements().LastOrDefault(), after: null);
        ViewTree.RemoveExcluded(_owner, _name);
    }

    /// <summary>Inserts an element with a text before another one.</summary>
    /// <param name="index">The index that it will have.</param>
    /// <param name="item">The text.</param>
    public void Insert(int index, string item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (index == Count)
        {
            Add(item);
            return;
        }
        ViewTree.Insert(
            _owner,
            Create(item),
            before: index == 0 ? null : ElementAt(index - 1),
            after: ElementAt(index)
        );
    }

    /// <inheritdoc/>
    public bool Remove(string item)
    {
        var index = IndexOf(item);
        if (index < 0)
            return false;
        RemoveAt(index);
        return true;
    }

    /// <summary>Removes the element at an index.</summary>
    /// <param name="index">The index.</param>
    public void RemoveAt(int index) => ViewTree.Remove(ElementAt(index));

    /// <summary>Removes all elements of the list.</summary>
    public void Clear()
    {
        foreach (var element in Elements().ToArray())
            ViewTree.Remove(element);
    }

    /// <inheritdoc/>
    public bool Contains(string item) => IndexOf(item) >= 0;

    /// <inheritdoc/>
    public int IndexOf(string item)
    {
        var index = 0;
        foreach (var text in this)
        {
            if (text == item)
                return index;
            index++;
        }
        return -1;
    }

    /// <inheritdoc/>
    public void CopyTo(string[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (var text in this)
            array[arrayIndex++] = text;
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => Elements().Select(ElementText.Of).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>An element with a text; the one that was removed, where it says the same.</summary>
    private XElement Create(string text)
    {
        var name = XName.Get(_name);
        return RemovedElements.Find(
                _owner.Element,
                name,
                removed => ElementText.Of(removed) == text
            ) ?? new XElement(name, text);
    }

    private IEnumerable<XElement> Elements()
    {
        for (
            var child = ChildElements.First(_owner.Element);
            child is not null;
            child = ChildElements.Next(child)
        )
        {
            if (ElementShape.Is(child.Name, _name))
                yield return child;
        }
    }

    private XElement ElementAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return Elements().ElementAtOrDefault(index)
            ?? throw new ArgumentOutOfRangeException(
                nameof(index),
                index,
                $"The list has no element at {index}."
            );
    }
}
