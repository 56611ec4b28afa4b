namespace DomainXml.Differential.Edits;

/// <summary>Other values, most of them nearly right or only just right.</summary>
internal static class ValueEdits
{
    private static readonly string[] s_spellings =
    [
        "+{0}",
        "-{0}",
        "0{0}",
        "{0}.0",
        " {0}",
        "{0} ",
        "{0}\n",
        "0x{0}",
        "0X{0}",
        "{0}e0",
        "{0}0000000000",
        "00000000000000000000{0}",
    ];

    public static IReadOnlyList<Func<Draft, string?>> All { get; } =
    [ChangeAttribute, ChangeAttribute, ChangeText, RespellNumber, FillEmpty];

    private static string? ChangeAttribute(Draft draft)
    {
        if (draft.AnyAttribute() is not { } attribute)
            return null;
        var before = attribute.Value;
        var after = draft.ValueFor(attribute.Name, before);
        if (after == before)
            return null;
        attribute.Value = after;
        return $"{Draft.PathOf(attribute.Parent!)}/@{attribute.Name} is '{after}' instead of '{before}'";
    }

    private static string? ChangeText(Draft draft)
    {
        if (draft.AnyTextElement() is not { } element)
            return null;
        var before = element.Value;
        var after = draft.ValueFor(element.Name, before);
        if (after == before)
            return null;
        element.Value = after;
        return $"{Draft.PathOf(element)} is '{after}' instead of '{before}'";
    }

    /// <summary>The same number, or nearly, written in another way.</summary>
    private static string? RespellNumber(Draft draft)
    {
        if (
            draft.AnyTextElement() is { } element
            && draft.Random.Next(3) == 0
            && Respelt(draft, element.Value) is { } text
        )
        {
            element.Value = text;
            return $"{Draft.PathOf(element)} is '{text}'";
        }
        if (
            draft.AnyAttribute() is not { } attribute
            || Respelt(draft, attribute.Value) is not { } value
        )
            return null;
        attribute.Value = value;
        return $"{Draft.PathOf(attribute.Parent!)}/@{attribute.Name} is '{value}'";
    }

    private static string? Respelt(Draft draft, string value) =>
        value.Length > 0 && char.IsAsciiDigit(value[0])
            ? string.Format(
                System.Globalization.CultureInfo.InvariantCulture,
                draft.Pick(s_spellings)!,
                value
            )
            : null;

    private static string? FillEmpty(Draft draft)
    {
        if (
            draft.Pick([.. draft.Root.DescendantsAndSelf().Where(each => !each.Nodes().Any())])
            is not { } element
        )
            return null;
        element.Value = draft.ValueFor(element.Name, "");
        return $"{Draft.PathOf(element)} is '{element.Value}'";
    }
}
