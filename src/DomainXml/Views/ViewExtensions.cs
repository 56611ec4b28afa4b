using System.Xml.Linq;
using DomainXml.Documents;

namespace DomainXml.Views;

/// <summary>What an element has that the schema does not know: parts of newer or other formats. All of it is kept.</summary>
public readonly struct ViewExtensions : IEquatable<ViewExtensions>
{
    private readonly ElementView _view;

    internal ViewExtensions(ElementView view)
    {
        _view = view;
    }

    /// <summary>The attributes without a member, without namespace declarations, in document order.</summary>
    public IEnumerable<XAttribute> Attributes
    {
        get
        {
            List<XAttribute>? unknown = null;
            for (
                var attribute = _view.Element.FirstAttribute;
                attribute is not null;
                attribute = attribute.NextAttribute
            )
            {
                if (!attribute.IsNamespaceDeclaration && !_view.Known.Knows(attribute))
                    (unknown ??= []).Add(attribute);
            }
            return unknown is null ? [] : unknown;
        }
    }

    /// <summary>The child elements without a member, in document order.</summary>
    public IEnumerable<XElement> Elements
    {
        get
        {
            List<XElement>? unknown = null;
            for (
                var child = ChildElements.First(_view.Element);
                child is not null;
                child = ChildElements.Next(child)
            )
            {
                if (!_view.Known.Knows(child))
                    (unknown ??= []).Add(child);
            }
            return unknown is null ? [] : unknown;
        }
    }

    /// <summary>The view of the first child element of a type, or null.</summary>
    /// <typeparam name="T">The type: that of a schema of one's own.</typeparam>
    public T? Get<T>()
        where T : ElementView, IElementView<T> =>
        ViewTree.FirstOf<T>(_view.Element) is { } child ? ElementView.Of<T>(child) : null;

    /// <summary>The child elements of a type, to read, add and remove.</summary>
    /// <typeparam name="T">The type: that of a schema of one's own.</typeparam>
    public ViewList<T> All<T>()
        where T : ElementView, IElementView<T> => new(_view);

    /// <summary>Puts a child element in the place of the one of its type; null removes it.</summary>
    /// <param name="value">A view whose element is not part of another one.</param>
    /// <typeparam name="T">The type: that of a schema of one's own.</typeparam>
    /// <exception cref="InvalidOperationException">It is part of another one.</exception>
    public void Set<T>(T? value)
        where T : ElementView, IElementView<T>
    {
        var list = All<T>();
        var old = Get<T>();
        if (value is null)
        {
            if (old is not null)
                list.Remove(old);
        }
        else if (old is null)
        {
            list.Add(value);
        }
        else
        {
            list[0] = value;
        }
    }

    /// <summary>Adds a child element that needs no type, behind the others, with the indentation around them.</summary>
    /// <param name="element">The element; it must not be part of another one.</param>
    /// <exception cref="InvalidOperationException">It is part of another one.</exception>
    public void Add(XElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        if (element.Parent is not null || element.Document is not null)
        {
            throw new InvalidOperationException(
                $"<{element.Name.LocalName}> is part of another element. Remove it there first, or add a copy of it."
            );
        }
        ViewTree.Insert(_view, element);
    }

    /// <summary>Whether there is nothing that the schema does not know.</summary>
    public bool IsEmpty => !Attributes.Any() && !Elements.Any();

    /// <summary>Whether both are of the same element.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ViewExtensions left, ViewExtensions right) => left.Equals(right);

    /// <summary>Whether both are of different elements.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ViewExtensions left, ViewExtensions right) =>
        !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ViewExtensions other) => _view == other._view;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ViewExtensions other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _view?.GetHashCode() ?? 0;
}
