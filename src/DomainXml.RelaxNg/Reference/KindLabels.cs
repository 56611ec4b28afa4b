using DomainXml.RelaxNg.Contents;

namespace DomainXml.RelaxNg.Reference;

/// <summary>Finds what tells the kinds of an element apart: the fewest attributes whose values do.</summary>
internal static class KindLabels
{
    private const int MostValues = 3;

    /// <summary>A label for each member of a set.</summary>
    public static IReadOnlyList<string> Of(
        ElementSet set,
        IReadOnlyList<AttributeTable> tables,
        ValueReader values
    )
    {
        var parts = set.Members.Select(_ => new List<string>()).ToList();
        foreach (var name in tables[0].Uses.Select(use => use.Name))
        {
            var texts = tables.Select(table => ValuesOf(table, name, values)).ToList();
            if (texts.TrueForAll(text => text == texts[0]))
                continue;
            if (texts.Exists(text => text is null) || AreDistinct(parts))
                continue;
            for (var i = 0; i < parts.Count; i++)
                parts[i].Add(texts[i]!);
        }
        return
        [
            .. parts.Select(
                (part, i) =>
                    part.Count == 0 || !AreDistinct(parts)
                        ? set.Members[i].TypeName
                        : string.Join(" ", part)
            ),
        ];
    }

    private static bool AreDistinct(List<List<string>> parts) =>
        parts.Select(part => string.Join(" ", part)).Distinct().Count() == parts.Count;

    /// <summary>The attribute with the values that it can have; null where they are not given one by one.</summary>
    private static string? ValuesOf(AttributeTable table, QualifiedName name, ValueReader values)
    {
        var use = table.Uses.FirstOrDefault(one => one.Name == name);
        if (use is null)
            return $"no {name.LocalName}";
        var entry = values.Read(use.Patterns);
        if (entry.Forms.Count > 0 || entry.Choices.Count is 0 or > MostValues)
            return null;
        return string.Join(
            " or ",
            entry.Choices.Select(choice => $"{name.LocalName}='{choice.Text}'")
        );
    }
}
