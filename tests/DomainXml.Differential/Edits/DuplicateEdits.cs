using System.Xml.Linq;

namespace DomainXml.Differential.Edits;

/// <summary>Parts that stand there more than once.</summary>
internal static class DuplicateEdits
{
    public static IReadOnlyList<Func<Draft, string?>> All { get; } =
    [Repeat, RepeatAtEnd, RepeatEmpty];

    private static string? Repeat(Draft draft)
    {
        if (draft.AnyChild() is not { } element)
            return null;
        var what = $"{Draft.PathOf(element)} stands twice";
        element.AddAfterSelf(new XElement(element));
        return what;
    }

    private static string? RepeatAtEnd(Draft draft)
    {
        if (draft.AnyChild() is not { Parent: { } parent } element)
            return null;
        var what = $"{Draft.PathOf(element)} stands again at the end";
        parent.Add(new XElement(element));
        return what;
    }

    private static string? RepeatEmpty(Draft draft)
    {
        if (draft.AnyChild() is not { } element)
            return null;
        var what = $"{Draft.PathOf(element)} stands again, empty";
        element.AddAfterSelf(new XElement(element.Name));
        return what;
    }
}
