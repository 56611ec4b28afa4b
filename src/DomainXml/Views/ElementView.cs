using System.Xml.Linq;
using DomainXml.Documents;

namespace DomainXml.Views;

/// <summary>
/// A typed view of an XML element. It holds nothing but the element: what is read comes from the tree, what is set goes
/// into it, and what the schema does not know stays there untouched.
/// </summary>
/// <remarks>
/// An element has one view: asking for it again gives the same object. Reading is safe for several threads; changing a
/// document is not. A view that was made with <c>new</c> belongs to no document until it is put into a property or list
/// of another one.
/// </remarks>
public abstract class ElementView : IElementView
{
    private readonly ElementShape _shape;
    private AbsentContainer[] _absent = [];
    private Delegate? _assignment;

    private protected ElementView(ElementShape shape, XElement? element)
    {
        _shape = shape;
        Element = element ?? shape.CreateElement();
    }

    /// <summary>Makes a new element, and its view.</summary>
    /// <param name="shape">The type's table.</param>
    protected ElementView(ElementShape shape)
        : this(shape, null)
    {
        Element.AddAnnotation(this);
    }

    /// <summary>Makes a view of an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="shape">The type's table.</param>
    protected ElementView(XElement element, ElementShape shape)
        : this(shape, element)
    {
        ArgumentNullException.ThrowIfNull(element);
    }

    /// <summary>The element.</summary>
    public XElement Element { get; }

    /// <summary>What the element has beyond the schema: it is kept, and can be read and changed here.</summary>
    public ViewExtensions Extensions => new(this);

    /// <summary>The texts by their names in the document, also those that are no value of their type.</summary>
    public ViewTexts Texts => new(this);

    /// <summary>The views of all child elements that have one, in document order.</summary>
    public IEnumerable<ElementView> ChildViews => Element.HasElements ? ViewsOfChildren() : [];

    /// <summary>The views of all elements inside this one that have a view, in document order.</summary>
    public IEnumerable<ElementView> DescendantViews
    {
        get
        {
            foreach (var child in ChildViews)
            {
                yield return child;
                foreach (var inner in child.DescendantViews)
                    yield return inner;
            }
        }
    }

    /// <summary>The view of the element around this one; null for a root, and inside what has no view.</summary>
    public ElementView? ParentView =>
        Element.Parent is { } parent ? DocumentViews.ViewOf(parent) : null;

    /// <summary>
    /// Whether this is a container that the document does not have. It is empty, and joins the document when something
    /// is put into it.
    /// </summary>
    public bool IsAbsent => Element.Parent is null && AbsentContainer.IsWaiting(Element);

    /// <summary>Whether the element still is of this type: its kind can be changed through the tree.</summary>
    protected virtual bool Fits => true;

    /// <summary>The table of what the schema knows.</summary>
    internal ElementShape Known => _shape;

    /// <summary>The element's own text.</summary>
    protected ValueSlot TextSlot => new(this, SlotKind.Text, "");

    /// <summary>The view of an element, made where there is none yet.</summary>
    /// <param name="element">The element.</param>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <exception cref="DiagnosticException">The element is not of this type.</exception>
    public static T Of<T>(XElement element)
        where T : ElementView, IElementView<T>
    {
        ArgumentNullException.ThrowIfNull(element);
        if (ViewCache.Find<T>(element) is { } view)
            return view;
        return T.Matches(element)
            ? ViewCache.Add<T>(element)
            : throw ViewErrors.WrongElement(element, T.ElementName);
    }

    /// <summary>Names the element: <c>/domain/devices/disk[2]</c>. <see cref="DocumentViews.FindView"/> knows it again.</summary>
    public string GetPath() => SourceDocument.PathOf(Element);

    /// <inheritdoc/>
    public override string ToString() => $"<{ElementShape.NameOf(Element)}>";

    internal bool StillFits => Fits;

    internal ElementView? ViewOfChild(XElement child) => ViewOf(child);

    private IEnumerable<ElementView> ViewsOfChildren()
    {
        for (
            var child = ChildElements.First(Element);
            child is not null;
            child = ChildElements.Next(child)
        )
        {
            if (ViewOf(child) is { } view)
                yield return view;
        }
    }

    internal ValueMeaning Meaning(string part) => MeaningOf(part);

    /// <summary>What a text of the element means.</summary>
    /// <param name="part">An attribute as <c>@name</c>, a child element without a type by its name; empty for the element's own text.</param>
    protected virtual ValueMeaning MeaningOf(string part) => ValueMeaning.Exact;

    /// <summary>The typed view of a child element; null where the schema does not know it.</summary>
    /// <param name="child">The child element.</param>
    protected virtual ElementView? ViewOf(XElement child) => null;

    /// <summary>An attribute's value.</summary>
    /// <param name="name">The attribute.</param>
    protected ValueSlot AttributeSlot(string name) => new(this, SlotKind.Attribute, name);

    /// <summary>A child element's text.</summary>
    /// <param name="name">The child element.</param>
    protected ValueSlot ChildSlot(string name) => new(this, SlotKind.Child, name);

    /// <summary>The value that tells the kinds of an element apart; null where the attribute is absent.</summary>
    /// <param name="element">The element.</param>
    /// <param name="attribute">The attribute; empty for the element's text.</param>
    protected static string? Discriminator(XElement element, string attribute)
    {
        ArgumentNullException.ThrowIfNull(element);
        ArgumentNullException.ThrowIfNull(attribute);
        var text =
            attribute.Length == 0 ? element.Value : ViewTree.Attribute(element, attribute)?.Value;
        return text is null ? null : ValueText.Collapse(text);
    }

    /// <summary>The view of the first child element of a type, or null.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    protected T? GetChild<T>()
        where T : ElementView, IElementView<T> =>
        ViewTree.FirstOf<T>(Element) is { } child ? Of<T>(child) : null;

    /// <summary>The view of the first child element of a type.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <exception cref="DiagnosticException">There is none.</exception>
    protected T GetRequiredChild<T>()
        where T : ElementView, IElementView<T> =>
        GetChild<T>() ?? throw ViewErrors.MissingElement(Element, T.ElementName);

    /// <summary>
    /// The view of the child element of a type; where there is none, an empty one that joins the document as soon as
    /// something is put into it.
    /// </summary>
    /// <typeparam name="T">Its type.</typeparam>
    protected T GetContainer<T>()
        where T : ElementView, IElementView<T> =>
        GetChild<T>() ?? AbsentContainer.Get<T>(this, ref _absent);

    /// <summary>Makes the element one of another kind.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <exception cref="InvalidOperationException">The kind is one that only documents can have.</exception>
    protected T ConvertKind<T>()
        where T : ElementView, IElementView<T> => KindConversion.Convert<T>(this);

    /// <summary>Makes a view that stands for its text alone: put in the place of another one, it changes that one's text.</summary>
    /// <param name="view">The view, new.</param>
    /// <param name="assignment">Gives the text to another view.</param>
    /// <typeparam name="T">Its type.</typeparam>
    protected static T OfValue<T>(T view, Action<T> assignment)
        where T : ElementView
    {
        ArgumentNullException.ThrowIfNull(view);
        view._assignment = assignment;
        // With anything else in it, it no longer stands for its text alone.
        view.Element.Changed += (_, _) => view._assignment = null;
        return view;
    }

    /// <summary>Puts a child element in the place of the one of its type; null removes it.</summary>
    /// <param name="value">The view of the new child element, which must not be part of another element.</param>
    /// <typeparam name="T">Its type.</typeparam>
    protected void SetChild<T>(T? value)
        where T : ElementView, IElementView<T>
    {
        var old = ViewTree.FirstOf<T>(Element);
        // Setting what was read changes nothing, and that includes a container that is not there.
        if (old == value?.Element || (value is not null && AbsentContainer.Holds(_absent, value)))
            return;
        if (old is not null && value is { _assignment: Action<T> assign })
        {
            assign(Of<T>(old));
            return;
        }
        AbsentContainer.Forget<T>(ref _absent);
        if (value is null)
            ViewTree.Remove(old!);
        else if (old is null)
        {
            ViewTree.Insert(this, ViewTree.Loose(value));
            ViewTree.RemoveExcluded(this, T.ElementName);
        }
        else
            ViewTree.Replace(old, ViewTree.Loose(value));
    }

    /// <summary>Whether there is a child element of a name.</summary>
    /// <param name="name">The child element.</param>
    protected bool HasChild(string name) => ViewTree.Child(Element, name) is not null;

    /// <summary>Adds an empty child element, or removes it.</summary>
    /// <param name="name">The child element.</param>
    /// <param name="isPresent">Whether it is to be there.</param>
    protected void SetPresence(string name, bool isPresent)
    {
        var child = ViewTree.Child(Element, name);
        if (isPresent && child is null)
        {
            var element = XName.Get(name);
            ViewTree.Insert(this, RemovedElements.Find(Element, element) ?? new XElement(element));
            ViewTree.RemoveExcluded(this, name);
        }
        else if (!isPresent && child is not null)
        {
            ViewTree.Remove(child);
        }
    }

    /// <summary>The error for a part that the schema demands and the element lacks.</summary>
    /// <param name="name">The attribute or child element; empty for the text.</param>
    protected DiagnosticException Missing(string name) => ViewErrors.MissingElement(Element, name);
}
