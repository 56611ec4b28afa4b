namespace DomainXml.Differential.Edits;

/// <summary>Parts that are missing.</summary>
internal static class RemovalEdits
{
    public static IReadOnlyList<Func<Draft, string?>> All { get; } =
    [RemoveElement, RemoveAttribute, RemoveContent, Unwrap];

    private static string? RemoveElement(Draft draft)
    {
        if (draft.AnyChild() is not { } element)
            return null;
        var what = $"{Draft.PathOf(element)} is gone";
        element.Remove();
        return what;
    }

    private static string? RemoveAttribute(Draft draft)
    {
        if (draft.AnyAttribute() is not { } attribute)
            return null;
        var what = $"{Draft.PathOf(attribute.Parent!)}/@{attribute.Name} is gone";
        attribute.Remove();
        return what;
    }

    private static string? RemoveContent(Draft draft)
    {
        var element = draft.AnyElement();
        if (!element.Nodes().Any())
            return null;
        element.RemoveNodes();
        return $"{Draft.PathOf(element)} has no content";
    }

    /// <summary>The children of an element stand in its place.</summary>
    private static string? Unwrap(Draft draft)
    {
        if (draft.AnyChild() is not { HasElements: true } element)
            return null;
        var what = $"{Draft.PathOf(element)} gives way to its children";
        element.ReplaceWith(element.Nodes());
        return what;
    }
}
