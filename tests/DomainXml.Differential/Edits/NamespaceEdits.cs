using System.Xml.Linq;

namespace DomainXml.Differential.Edits;

/// <summary>Names in other namespaces, and parts that belong to somebody else.</summary>
internal static class NamespaceEdits
{
    private static readonly XNamespace s_foreign = "urn:example:foreign";

    public static IReadOnlyList<Func<Draft, string?>> All { get; } =
    [MoveElement, MoveTree, MoveAttribute, AddForeignElement, AddForeignAttribute, Strip];

    private static string? MoveElement(Draft draft)
    {
        var element = draft.AnyElement();
        var what = $"{Draft.PathOf(element)} is in another namespace";
        return Rename(element, Other(draft)) ? what : null;
    }

    /// <summary>An element with all that it holds, as a default namespace does it.</summary>
    private static string? MoveTree(Draft draft)
    {
        var top = draft.AnyElement();
        var what = $"{Draft.PathOf(top)} is in another namespace with all that it holds";
        var other = Other(draft);
        foreach (var element in top.DescendantsAndSelf())
            Rename(element, other);
        return what;
    }

    private static string? MoveAttribute(Draft draft)
    {
        if (draft.AnyAttribute() is not { Parent: { } parent } attribute)
            return null;
        var name = Other(draft) + attribute.Name.LocalName;
        if (parent.Attribute(name) is not null)
            return null;
        attribute.Remove();
        parent.SetAttributeValue(name, attribute.Value);
        return $"{Draft.PathOf(parent)}/@{attribute.Name} is in another namespace";
    }

    private static string? AddForeignElement(Draft draft)
    {
        var parent = draft.AnyElement();
        var added = new XElement(Other(draft) + "extra", new XAttribute("a", "b"));
        if (draft.Random.Next(2) == 0)
            added.Add("text", new XElement(s_foreign + "inner"));
        parent.AddFirst(added);
        return $"{Draft.PathOf(parent)} gets {added}";
    }

    private static string? AddForeignAttribute(Draft draft)
    {
        var parent = draft.AnyElement();
        parent.SetAttributeValue(Other(draft) + "extra", "value");
        return $"{Draft.PathOf(parent)} gets an attribute of another namespace";
    }

    /// <summary>A part of another namespace is in none.</summary>
    private static string? Strip(Draft draft)
    {
        if (
            draft.Pick([
                .. draft
                    .Root.DescendantsAndSelf()
                    .Where(each => each.Name.Namespace != XNamespace.None),
            ])
            is not { } element
        )
            return null;
        var what = $"{Draft.PathOf(element)} is in no namespace";
        return Rename(element, XNamespace.None) ? what : null;
    }

    private static bool Rename(XElement element, XNamespace other)
    {
        if (element.Name.Namespace == other)
            return false;
        element.Name = other + element.Name.LocalName;
        return true;
    }

    /// <summary>A namespace that the schemas know, or one that they don't; sometimes none.</summary>
    private static XNamespace Other(Draft draft)
    {
        if (draft.Random.Next(6) == 0)
            return XNamespace.None;
        return draft.Random.Next(2) == 0
            ? s_foreign
            : draft.Pick(draft.Vocabulary.Names)!.Namespace;
    }
}
