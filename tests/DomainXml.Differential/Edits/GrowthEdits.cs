using DomainXml.RelaxNg.Patterns;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.Differential.Edits;

/// <summary>Parts that one of the two schemas allows, made from its patterns.</summary>
internal static class GrowthEdits
{
    public static IReadOnlyList<Func<Draft, string?>> All { get; } =
    [RegrowElement, AddElement, GrowDocument];

    private static string? RegrowElement(Draft draft)
    {
        if (draft.AnyChild() is not { } element)
            return null;
        if (Grow(draft, draft.Pick(draft.Vocabulary.Definitions(element.Name))) is not { } grown)
            return null;
        var what = $"{Draft.PathOf(element)} is made anew";
        element.ReplaceWith(grown);
        return what;
    }

    private static string? AddElement(Draft draft)
    {
        var parent = draft.AnyElement();
        if (
            draft.Pick(draft.Vocabulary.Definitions(parent.Name)) is not { } definition
            || Grow(draft, draft.Pick([.. SchemaWalk.DirectElements(definition.Content)]))
                is not { } grown
        )
            return null;
        parent.Add(grown);
        return $"{Draft.PathOf(parent)} gets a new <{grown.Name.LocalName}>";
    }

    private static string? GrowDocument(Draft draft)
    {
        var schema = draft.Pick(draft.Vocabulary.Schemas)!;
        if (Grow(draft, draft.Pick([.. SchemaWalk.DirectElements(schema.Start)])) is not { } grown)
            return null;
        draft.Root = grown;
        return "the whole document is made anew";
    }

    private static System.Xml.Linq.XElement? Grow(Draft draft, ElementPattern? pattern) =>
        pattern is null ? null : new SampleGrower(draft).Grow(pattern);
}
