using System.Xml.Linq;

namespace DomainXml.Differential.Edits;

/// <summary>Attributes written as elements, and the reverse.</summary>
internal static class ConversionEdits
{
    public static IReadOnlyList<Func<Draft, string?>> All { get; } =
    [ToElement, ToAttribute, ToText, FromText];

    private static string? ToElement(Draft draft)
    {
        if (draft.AnyAttribute() is not { Parent: { } parent } attribute)
            return null;
        attribute.Remove();
        parent.AddFirst(new XElement(attribute.Name, attribute.Value));
        return $"{Draft.PathOf(parent)}/@{attribute.Name} is an element";
    }

    private static string? ToAttribute(Draft draft)
    {
        if (draft.AnyTextElement() is not { Parent: { } parent } element)
            return null;
        var what = $"{Draft.PathOf(element)} is an attribute";
        element.Remove();
        parent.SetAttributeValue(element.Name, element.Value);
        return what;
    }

    private static string? ToText(Draft draft)
    {
        if (draft.AnyAttribute() is not { Parent: { } parent } attribute)
            return null;
        attribute.Remove();
        parent.Add(new XText(attribute.Value));
        return $"{Draft.PathOf(parent)}/@{attribute.Name} is the text";
    }

    private static string? FromText(Draft draft)
    {
        if (
            draft.AnyTextElement() is not { } element
            || draft.Pick(draft.Vocabulary.Attributes(element.Name)) is not { } name
        )
            return null;
        element.SetAttributeValue(name, element.Value);
        element.RemoveNodes();
        return $"{Draft.PathOf(element)} has its text as {name}";
    }
}
