using System.Xml.Linq;

namespace DomainXml.Differential.Edits;

/// <summary>White space in values, around them and between elements; comments in texts.</summary>
internal static class WhiteSpaceEdits
{
    private static readonly string[] s_spaces = [" ", "  ", "\t", "\n", "\r\n", "\n    ", "\u00a0"];

    public static IReadOnlyList<Func<Draft, string?>> All { get; } =
    [AroundAttribute, AroundText, InsideValue, OnlyWhiteSpace, BetweenElements, SplitText];

    private static string? AroundAttribute(Draft draft)
    {
        if (draft.AnyAttribute() is not { } attribute)
            return null;
        attribute.Value = Around(draft, attribute.Value);
        return $"{Draft.PathOf(attribute.Parent!)}/@{attribute.Name} has white space around it";
    }

    private static string? AroundText(Draft draft)
    {
        if (draft.AnyTextElement() is not { } element)
            return null;
        element.Value = Around(draft, element.Value);
        return $"{Draft.PathOf(element)} has white space around its text";
    }

    private static string? InsideValue(Draft draft)
    {
        if (draft.AnyAttribute() is not { } attribute)
            return null;
        var value = attribute.Value;
        attribute.Value = value.Insert(draft.Random.Next(value.Length + 1), Space(draft));
        return $"{Draft.PathOf(attribute.Parent!)}/@{attribute.Name} has white space inside";
    }

    private static string? OnlyWhiteSpace(Draft draft)
    {
        var element = draft.AnyElement();
        if (draft.Random.Next(2) == 0 && draft.AnyAttribute() is { } attribute)
        {
            attribute.Value = Space(draft);
            return $"{Draft.PathOf(attribute.Parent!)}/@{attribute.Name} is white space";
        }
        if (element.HasElements)
            return null;
        element.Value = Space(draft);
        return $"{Draft.PathOf(element)} holds white space";
    }

    private static string? BetweenElements(Draft draft)
    {
        var element = draft.AnyElement();
        if (!element.HasElements)
            return null;
        foreach (var text in element.Nodes().OfType<XText>().ToList())
            text.Remove();
        if (draft.Random.Next(2) == 0)
            return $"{Draft.PathOf(element)} has no white space between its children";
        foreach (var child in element.Elements().ToList())
            child.AddBeforeSelf(new XText(Space(draft).Replace('\u00a0', ' ')));
        return $"{Draft.PathOf(element)} has other white space between its children";
    }

    /// <summary>A comment, a processing instruction or a CDATA section in the middle of a text.</summary>
    private static string? SplitText(Draft draft)
    {
        if (draft.AnyTextElement() is not { } element)
            return null;
        var value = element.Value;
        var at = draft.Random.Next(value.Length + 1);
        object middle = draft.Random.Next(3) switch
        {
            0 => new XComment("here"),
            1 => new XProcessingInstruction("here", "now"),
            _ => "",
        };
        element.RemoveNodes();
        element.Add(new XText(value[..at]), middle, new XCData(value[at..]));
        return $"{Draft.PathOf(element)} has its text in pieces";
    }

    private static string Around(Draft draft, string value) =>
        draft.Random.Next(3) switch
        {
            0 => Space(draft) + value,
            1 => value + Space(draft),
            _ => Space(draft) + value + Space(draft),
        };

    private static string Space(Draft draft) => draft.Pick(s_spaces)!;
}
