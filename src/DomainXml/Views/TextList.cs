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
        get => ElementAt(index).Value;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            var element = ElementAt(index);
            if (element.Value != value)
                element.SetValue(value);
        }
    }

    /// <summary>Adds an element with a text behind the last one.</summary>
    /// <param name="item">The text.</param>
    public void Add(string item)
    {
        ArgumentNullException.ThrowIfNull(item);
        ViewTree.Insert(_owner, Create(item));
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
        var next = ElementAt(index);
        var place = _owner.Element.Elements().TakeWhile(element => element != next).Count();
        XmlEditing.Insert(_owner.Element, place, Create(item));
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
    public void RemoveAt(int index) => XmlEditing.Remove(ElementAt(index));

    /// <summary>Removes all elements of the list.</summary>
    public void Clear()
    {
        foreach (var element in Elements().ToArray())
            XmlEditing.Remove(element);
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
    public IEnumerator<string> GetEnumerator() =>
        Elements().Select(element => element.Value).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private XElement Create(string text) => new(XName.Get(_name), text);

    private IEnumerable<XElement> Elements() =>
        _owner.Element.Elements().Where(element => ElementShape.IsNamed(element, _name));

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
