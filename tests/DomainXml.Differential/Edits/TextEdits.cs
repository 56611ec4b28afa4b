using System.Xml.Linq;

namespace DomainXml.Differential.Edits;

/// <summary>Text where there was none.</summary>
internal static class TextEdits
{
    public static IReadOnlyList<Func<Draft, string?>> All { get; } = [Stray, StrayMarkup, Beside];

    private static string? Stray(Draft draft)
    {
        if (draft.AnyChild() is not { } element)
            return null;
        element.AddBeforeSelf(new XText("stray"));
        return $"text stands before {Draft.PathOf(element)}";
    }

    /// <summary>What is not text: a comment, an empty CDATA section.</summary>
    private static string? StrayMarkup(Draft draft)
    {
        var element = draft.AnyElement();
        XNode added = draft.Random.Next(3) switch
        {
            0 => new XComment("a comment"),
            1 => new XCData(draft.Random.Next(2) == 0 ? " " : "stray"),
            _ => new XProcessingInstruction("target", "data"),
        };
        element.AddFirst(added);
        return $"{Draft.PathOf(element)} gets {added}";
    }

    private static string? Beside(Draft draft)
    {
        var element = draft.AnyElement();
        if (!element.HasElements)
            return null;
        element.Add(new XText(draft.Pick(draft.Vocabulary.AllValues)!));
        return $"{Draft.PathOf(element)} has text beside its children";
    }
}
