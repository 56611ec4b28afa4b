using System.Xml.Linq;
using DomainXml.Views;

namespace DomainXml.Editing;

/// <summary>
/// Changes of a document by paths. Whatever is not changed is written as it was read; what is new gets the place that
/// the schema's order gives it, and the layout around it. The result is not checked: see
/// <see cref="DocumentValidator"/>.
/// </summary>
/// <remarks>A change of one path that fails leaves the document as it was. Not safe for several threads on one document.</remarks>
public static class DocumentEdits
{
    /// <summary>
    /// Gives every node that a path leads to a value. Where there is none yet, the missing elements and attributes at
    /// the end of a plain path are created.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="path">
    /// The path of attributes, of elements with text, or of such that are to be: names behind the part that is there
    /// already, such as <c>//disk#vda/driver/@cache</c>.
    /// </param>
    /// <param name="value">The value.</param>
    /// <returns>The nodes that have the value now.</returns>
    /// <exception cref="DiagnosticException">
    /// Nothing matches, and the path is not plain enough to create what is missing (DX6004); an element has child
    /// elements, which a text would replace (DX6005).
    /// </exception>
    public static IReadOnlyList<XObject> Set(
        this SourceDocument document,
        DocumentPath path,
        string value
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(value);
        var nodes = path.Select(document);
        if (nodes.FirstOrDefault(HasElements) is { } owner)
            throw EditErrors.HasElements(path.Text, owner);
        if (nodes.Count == 0)
            nodes = MissingNodes.Create(document, path);
        foreach (var node in nodes)
            SetValue(node, value);
        return nodes;
    }

    /// <summary>
    /// Gives several paths their values, one after the other. Where an element becomes one of another kind by that, such as a disk
    /// by <c>@type=block</c>, what only the old kind has goes, as far as it was not set here.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="assignments">The paths and their values.</param>
    /// <returns>The nodes that have the values now.</returns>
    /// <exception cref="DiagnosticException">As for one path; what was set before that one stays set.</exception>
    public static IReadOnlyList<XObject> Set(
        this SourceDocument document,
        IEnumerable<(DocumentPath Path, string Value)> assignments
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(assignments);
        var kinds = DocumentViews.ViewOf(document.Root) is { } root
            ? KindConversion.Remember(root)
            : [];
        XObject[] nodes =
        [
            .. assignments.SelectMany(assignment =>
                document.Set(assignment.Path, assignment.Value)
            ),
        ];
        if (DocumentViews.ViewOf(document.Root) is { } changed)
            KindConversion.TrimChanged(changed, kinds, nodes.ToHashSet());
        return nodes;
    }

    /// <summary>Inserts an element into every element that a path leads to.</summary>
    /// <param name="document">The document.</param>
    /// <param name="parent">The path of the parents.</param>
    /// <param name="element">The element; it is copied.</param>
    /// <returns>The new elements.</returns>
    /// <exception cref="DiagnosticException">No element matches (DX6004).</exception>
    public static IReadOnlyList<XElement> Add(
        this SourceDocument document,
        DocumentPath parent,
        XElement element
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(parent);
        ArgumentNullException.ThrowIfNull(element);
        var parents = parent.Select(document).OfType<XElement>().ToList();
        if (parents.Count == 0)
            throw new DiagnosticException(parent.ExplainNoMatch(document));
        return [.. parents.Select(place => InsertCopy(place, element))];
    }

    /// <summary>
    /// Inserts an element where documents of this kind have it: a device into <c>devices</c>, anything else into the
    /// element that the schema allows it in, outermost first.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="element">The element; it is copied.</param>
    /// <returns>The new element.</returns>
    /// <exception cref="DiagnosticException">The schema has no place for it in an element of the document (DX6006).</exception>
    public static XElement Add(this SourceDocument document, XElement element)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(element);
        var place =
            UsualParent.Find(document.Root, element) ?? throw EditErrors.NoPlace(document, element);
        return InsertCopy(place, element);
    }

    /// <summary>Removes what a path leads to: elements with their lines, attributes, comments.</summary>
    /// <param name="document">The document.</param>
    /// <param name="path">The path.</param>
    /// <returns>How many nodes were removed; 0 where nothing matches.</returns>
    /// <exception cref="DiagnosticException">The path leads to the root element (DX6007).</exception>
    public static int Remove(this SourceDocument document, DocumentPath path)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(path);
        var nodes = path.Select(document);
        if (nodes.Contains(document.Root) || nodes.Contains(document.Document))
            throw EditErrors.RemovesRoot(document, path.Text);
        foreach (var node in nodes)
        {
            if (node is XAttribute attribute)
                attribute.Remove();
            else
                ((XNode)node).Remove();
        }
        return nodes.Count;
    }

    private static XElement InsertCopy(XElement parent, XElement element)
    {
        var copy = LooseElement.CopyOf(element);
        SchemaOrder.Insert(parent, copy);
        return copy;
    }

    private static bool HasElements(XObject node) => node is XElement { HasElements: true };

    private static void SetValue(XObject node, string value)
    {
        switch (node)
        {
            case XAttribute attribute when attribute.Value != value:
                attribute.Value = value;
                break;
            // An element that is empty stays written as it is.
            case XElement element when element.Value != value:
                element.Value = value;
                break;
            case XText text when text.Value != value:
                text.Value = value;
                break;
            case XComment comment:
                comment.Value = value;
                break;
            case XProcessingInstruction instruction:
                instruction.Data = value;
                break;
        }
    }
}
