using System.Xml.Linq;

namespace DomainXml.Differential.Edits;

/// <summary>Parts that the schemas know for such an element somewhere.</summary>
internal static class InsertionEdits
{
    public static IReadOnlyList<Func<Draft, string?>> All { get; } =
    [AddAttribute, AddAttribute, AddElement, AddAnyElement];

    private static string? AddAttribute(Draft draft)
    {
        var element = draft.AnyElement();
        if (
            draft.Pick(draft.Vocabulary.Attributes(element.Name)) is not { } name
            || element.Attribute(name) is not null
        )
            return null;
        element.SetAttributeValue(name, draft.ValueFor(name, ""));
        return $"{Draft.PathOf(element)} gets {element.Attribute(name)}";
    }

    private static string? AddElement(Draft draft)
    {
        var parent = draft.AnyElement();
        return draft.Pick(draft.Vocabulary.Children(parent.Name)) is { } name
            ? Add(draft, parent, name)
            : null;
    }

    private static string? AddAnyElement(Draft draft) =>
        Add(draft, draft.AnyElement(), draft.Pick(draft.Vocabulary.Names)!);

    private static string Add(Draft draft, XElement parent, XName name)
    {
        var added = new XElement(name);
        if (draft.Random.Next(2) == 0)
            added.Value = draft.ValueFor(name, "");
        var place = Draft.PathOf(parent);
        if (draft.Pick([.. parent.Elements()]) is { } sibling)
            sibling.AddBeforeSelf(added);
        else
            parent.Add(added);
        return $"{place} gets {added}";
    }
}
