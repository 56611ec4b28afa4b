using System.Xml.Linq;

namespace DomainXml.Documents;

/// <summary>
/// The children that were read with an element and then removed: what is put into their place again stands where they
/// stood, and a value that is set back brings back the very element. An annotation of the parent.
/// </summary>
internal sealed class RemovedElements
{
    private readonly List<XElement> _elements = [];

    private RemovedElements() { }

    /// <summary>Keeps in mind that a child is about to be removed.</summary>
    public static void Remember(XElement child)
    {
        if (child.Parent is not { } parent || ReadPlace.IndexOf(parent, child) is null)
            return;
        var removed = parent.Annotation<RemovedElements>();
        if (removed is null)
            parent.AddAnnotation(removed = new RemovedElements());
        removed._elements.Remove(child);
        removed._elements.Add(child);
    }

    /// <summary>The removed child of a name, the last one of several; null where there is none, or it is in use elsewhere.</summary>
    public static XElement? Find(XElement parent, XName name) => Find(parent, name, _ => true);

    /// <inheritdoc cref="Find(XElement, XName)"/>
    /// <param name="parent">The element that had it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isMeant">Whether it is the one, of several.</param>
    public static XElement? Find(XElement parent, XName name, Predicate<XElement> isMeant) =>
        parent
            .Annotation<RemovedElements>()
            ?._elements.FindLast(element =>
                element.Parent is null && element.Name == name && isMeant(element)
            );
}
