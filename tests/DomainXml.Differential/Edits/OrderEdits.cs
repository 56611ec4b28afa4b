namespace DomainXml.Differential.Edits;

/// <summary>Another order of siblings.</summary>
internal static class OrderEdits
{
    public static IReadOnlyList<Func<Draft, string?>> All { get; } = [Swap, MoveAway, Shuffle];

    private static string? Swap(Draft draft)
    {
        if (
            draft.AnyChild() is not { } element
            || draft.Pick([.. element.ElementsAfterSelf()]) is not { } other
        )
            return null;
        var what = $"{Draft.PathOf(element)} and {Draft.PathOf(other)} change places";
        var behind = new System.Xml.Linq.XElement(other);
        other.ReplaceWith(new System.Xml.Linq.XElement(element));
        element.ReplaceWith(behind);
        return what;
    }

    private static string? MoveAway(Draft draft)
    {
        if (draft.AnyChild() is not { Parent: { } parent } element)
            return null;
        var what = Draft.PathOf(element);
        element.Remove();
        if (draft.Random.Next(2) == 0)
        {
            parent.AddFirst(element);
            return $"{what} comes first";
        }
        parent.Add(element);
        return $"{what} comes last";
    }

    private static string? Shuffle(Draft draft)
    {
        if (draft.AnyChild() is not { Parent: { } parent } || parent.Elements().Count() < 2)
            return null;
        var children = parent.Elements().ToArray();
        foreach (var child in children)
            child.Remove();
        draft.Random.Shuffle(children);
        parent.Add(children);
        return $"the children of {Draft.PathOf(parent)} are in any order";
    }
}
