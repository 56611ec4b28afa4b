using System.Xml.Linq;

namespace DomainXml.Differential.Edits;

/// <summary>Parts in another place, from the same document or another one.</summary>
internal static class MoveEdits
{
    public static IReadOnlyList<Func<Draft, string?>> All { get; } =
    [MoveElsewhere, MoveUp, Transplant, Replace, MoveAttribute];

    private static string? MoveElsewhere(Draft draft)
    {
        if (
            draft.AnyChild() is not { } element
            || draft.AnyElement() is not { } target
            || target.AncestorsAndSelf().Contains(element)
        )
            return null;
        var what = $"{Draft.PathOf(element)} is moved into {Draft.PathOf(target)}";
        element.Remove();
        target.Add(element);
        return what;
    }

    private static string? MoveUp(Draft draft)
    {
        if (draft.AnyChild() is not { Parent: { Parent: not null } parent } element)
            return null;
        var what = $"{Draft.PathOf(element)} is moved behind its parent";
        element.Remove();
        parent.AddAfterSelf(element);
        return what;
    }

    /// <summary>What another document has in an element of the same name is added.</summary>
    private static string? Transplant(Draft draft)
    {
        var target = draft.AnyElement();
        if (Donor(draft, target.Name) is not { } donor)
            return null;
        if (
            draft.Random.Next(3) == 0
            && draft.Pick([.. donor.Attributes().Where(a => !a.IsNamespaceDeclaration)])
                is { } attribute
        )
        {
            target.SetAttributeValue(attribute.Name, attribute.Value);
            return $"{Draft.PathOf(target)} gets {attribute} of another document";
        }
        if (draft.Pick([.. donor.Elements()]) is not { } child)
            return null;
        target.Add(new XElement(child));
        return $"{Draft.PathOf(target)} gets <{child.Name.LocalName}> of another document";
    }

    /// <summary>An element of another document stands for one of the same name.</summary>
    private static string? Replace(Draft draft)
    {
        if (
            draft.AnyChild() is not { } element
            || Donor(draft, element.Name) is not { } donor
            || XNode.DeepEquals(donor, element)
        )
            return null;
        var what = $"{Draft.PathOf(element)} is that of another document";
        element.ReplaceWith(new XElement(donor));
        return what;
    }

    private static string? MoveAttribute(Draft draft)
    {
        if (
            draft.AnyAttribute() is not { Parent: { } parent } attribute
            || draft.AnyElement() is not { } target
            || target == parent
        )
            return null;
        attribute.Remove();
        target.SetAttributeValue(attribute.Name, attribute.Value);
        return $"{Draft.PathOf(parent)}/@{attribute.Name} is moved to {Draft.PathOf(target)}";
    }

    private static XElement? Donor(Draft draft, XName name) =>
        draft.Pick([.. draft.Pick(draft.Others)!.Root.DescendantsAndSelf(name)]);
}
