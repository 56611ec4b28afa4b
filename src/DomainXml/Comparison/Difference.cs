using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace DomainXml.Comparison;

/// <summary>Walks two trees at once. With a list it gathers every change; without one it stops at the first.</summary>
internal sealed class Difference
{
    private readonly List<DocumentChange>? _changes;

    private Difference(List<DocumentChange>? changes)
    {
        _changes = changes;
    }

    /// <summary>All changes from one element to another.</summary>
    public static IReadOnlyList<DocumentChange> Between(ViewedElement before, ViewedElement after)
    {
        var changes = new List<DocumentChange>();
        var difference = new Difference(changes);
        if (before.Element.Name == after.Element.Name)
            difference.Elements(before, after);
        else
            _ = difference.Removed(before.Element) | difference.Added(after.Element);
        return changes;
    }

    /// <summary>Whether two elements mean the same.</summary>
    public static bool IsNone(ViewedElement before, ViewedElement after) =>
        before.Element.Name == after.Element.Name && new Difference(null).Elements(before, after);

    /// <returns>Whether both mean the same.</returns>
    private bool Elements(ViewedElement before, ViewedElement after)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var isSame = Attributes(before, after);
        if (!isSame && _changes is null)
            return false;
        if (before.CanonicalText != after.CanonicalText)
            isSame = Changed(before, after);
        if (!isSame && _changes is null)
            return false;
        return Children(before, after) && isSame;
    }

    private bool Attributes(ViewedElement before, ViewedElement after)
    {
        var isSame = true;
        foreach (var attribute in before.Attributes)
        {
            var meaning = before.MeaningOf(attribute);
            var other = after.Element.Attribute(attribute.Name);
            var text = other?.Value ?? meaning.Default;
            if (text is null)
                isSame = Removed(attribute);
            else if (meaning.Canonical(attribute.Value) != meaning.Canonical(text))
                isSame = other is null ? Removed(attribute) : Changed(attribute, other);
            if (!isSame && _changes is null)
                return false;
        }
        foreach (var attribute in after.Attributes)
        {
            if (before.Element.Attribute(attribute.Name) is not null)
                continue;
            var meaning = after.MeaningOf(attribute);
            if (
                meaning.Default is not { } standard
                || meaning.Canonical(attribute.Value) != meaning.Canonical(standard)
            )
                isSame = Added(attribute);
        }
        return isSame;
    }

    private bool Children(ViewedElement before, ViewedElement after)
    {
        if (!before.Element.HasElements && !after.Element.HasElements)
            return true;
        var isSame = true;
        foreach (var pair in SiblingPairing.Children(before, after))
        {
            isSame &= pair switch
            {
                ({ } mine, { } other) => Elements(mine, other),
                ({ } mine, null) => StandsForDefault(mine) || Removed(mine.Element),
                (null, { } other) => StandsForDefault(other) || Added(other.Element),
                _ => true,
            };
            if (!isSame && _changes is null)
                return false;
        }
        return isSame;
    }

    /// <summary>Whether an element says what its absence says.</summary>
    private static bool StandsForDefault(ViewedElement element) =>
        IsEmptyContainer(element) || IsWrittenDefault(element);

    private static bool IsEmptyContainer(ViewedElement element) =>
        element.View is { Known.IsContainer: true }
        && !element.Element.HasElements
        && !element.Attributes.Any();

    private static bool IsWrittenDefault(ViewedElement element) =>
        element is { View: null, Text.Default: { } standard }
        && !element.Element.HasAttributes
        && element.CanonicalText == element.Text.Canonical(standard);

    private bool Added(XObject node) =>
        Report(new(DocumentChangeKind.Added, Path(node), null, Show(node)) { After = node });

    private bool Removed(XObject node) =>
        Report(new(DocumentChangeKind.Removed, Path(node), Show(node), null) { Before = node });

    private bool Changed(XAttribute before, XAttribute after) =>
        Report(
            new(DocumentChangeKind.Changed, Path(before), before.Value, after.Value)
            {
                Before = before,
                After = after,
            }
        );

    private bool Changed(ViewedElement before, ViewedElement after) =>
        Report(
            new(DocumentChangeKind.Changed, Path(before.Element), before.ShownText, after.ShownText)
            {
                Before = before.Element,
                After = after.Element,
            }
        );

    private bool Report(DocumentChange change)
    {
        _changes?.Add(change);
        return false;
    }

    private string Path(XObject node) =>
        // Who only asks whether there is a difference needs no names.
        _changes is null
            ? ""
            : SourceDocument.PathOf(node);

    private static string Show(XObject node) =>
        node switch
        {
            XAttribute attribute => attribute.Value,
            XElement { HasElements: false, HasAttributes: false } element => element.Value,
            XElement element => WithoutLayout(element).ToString(SaveOptions.DisableFormatting),
            _ => "",
        };

    private static XElement WithoutLayout(XElement element)
    {
        var copy = new XElement(element);
        foreach (var text in copy.DescendantNodes().OfType<XText>().ToArray())
        {
            if (string.IsNullOrWhiteSpace(text.Value) && text.Parent is { HasElements: true })
                text.Remove();
        }
        return copy;
    }
}
