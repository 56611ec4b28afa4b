namespace DomainXml.MessageReport.Mistakes;

/// <summary>Names of elements and attributes that are written wrongly.</summary>
internal static class NameMistakes
{
    public static IReadOnlyList<MistakeKind> Kinds { get; } =
    [
        new("element-misspelt", (d, r) => Elements(d, r, Typing.Slip)),
        new("element-case", (d, r) => Elements(d, r, Typing.Recase)),
        new("attribute-misspelt", (d, r) => Attributes(d, r, Typing.Slip)),
        new("attribute-case", (d, r) => Attributes(d, r, Typing.Recase)),
    ];

    private static IEnumerable<Mutant> Elements(
        MarkupDocument document,
        Random random,
        Func<string, Random, string?> change
    )
    {
        foreach (var element in document.Elements.Skip(1))
        {
            if (element.Name.Contains(':') || change(element.Name, random) is not { } name)
                continue;
            yield return new Mutant(document, Rename(element, name))
            {
                Places = [new Place(0, 0, name.Length)],
                Right = [element.Name],
                Region = (element.Start, element.End),
                What = $"<{element.Name}> in <{element.Parent!.Name}> written <{name}>",
                Site = element.Path,
            };
        }
    }

    private static IEnumerable<Mutant> Attributes(
        MarkupDocument document,
        Random random,
        Func<string, Random, string?> change
    )
    {
        foreach (var element in document.Elements)
        {
            foreach (var attribute in element.Attributes)
            {
                if (attribute.IsDeclaration || change(attribute.Name, random) is not { } name)
                    continue;
                if (element.Attribute(name) is not null)
                    continue;
                var edit = new TextEdit(attribute.NameStart, attribute.Name.Length, name);
                yield return new Mutant(document, edit)
                {
                    Places = [new Place(0, 0, name.Length)],
                    Right = [attribute.Name],
                    Region = (element.Start, element.End),
                    What = $"'{attribute.Name}' of <{element.Name}> written '{name}'",
                    Site = $"{element.Path}/@{attribute.Name}",
                };
            }
        }
    }

    /// <summary>The edits that give an element another name, in both its tags.</summary>
    public static TextEdit[] Rename(MarkupElement element, string name)
    {
        var start = new TextEdit(element.NameStart, element.Name.Length, name);
        return element.IsEmptyTag
            ? [start]
            : [start, new TextEdit(element.ContentEnd + 2, element.Name.Length, name)];
    }
}
