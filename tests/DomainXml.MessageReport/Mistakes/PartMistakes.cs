namespace DomainXml.MessageReport.Mistakes;

/// <summary>Parts that are missing, doubled, or written as something else.</summary>
internal static class PartMistakes
{
    public static IReadOnlyList<MistakeKind> Kinds { get; } =
    [
        new("missing-attribute", (d, _) => MissingAttributes(d)),
        new("missing-element", (d, _) => MissingElements(d)),
        new("duplicate-element", (d, _) => Duplicates(d)),
        new("attribute-as-element", (d, _) => AttributesAsElements(d)),
        new("element-as-attribute", (d, _) => ElementsAsAttributes(d)),
        new("stray-text", StrayText),
    ];

    private static IEnumerable<Mutant> MissingAttributes(MarkupDocument document)
    {
        foreach (var (element, attribute) in Attributes(document))
        {
            yield return new Mutant(document, Remove(element, attribute))
            {
                Places = [Place.NameOf(element)],
                Right = [attribute.Name],
                Reasons =
                [
                    ["needs", "without", "lacks"],
                ],
                Region = (element.Start, element.End),
                What = $"'{attribute.Name}' of <{element.Name}> removed",
                Site = $"{element.Path}/@{attribute.Name}",
            };
        }
    }

    private static IEnumerable<Mutant> MissingElements(MarkupDocument document)
    {
        foreach (var element in document.Elements.Skip(1))
        {
            yield return new Mutant(
                document,
                new TextEdit(element.Start, element.End - element.Start, "")
            )
            {
                Places = [Place.NameOf(element.Parent!)],
                Right = [element.Name],
                Reasons =
                [
                    ["needs", "without", "lacks"],
                ],
                Region = (element.Parent!.Start, element.Parent.End),
                What = $"<{element.Name}> removed from <{element.Parent.Name}>",
                Site = element.Path,
            };
        }
    }

    private static IEnumerable<Mutant> Duplicates(MarkupDocument document)
    {
        foreach (var element in document.Elements.Skip(1))
        {
            var copy = document.Text[element.Start..element.End];
            yield return new Mutant(document, new TextEdit(element.End, 0, "\n" + copy))
            {
                Places = [new Place(0, 2, element.Name.Length)],
                Reasons =
                [
                    ["first on line", "twice", "appears"],
                ],
                Region = (element.Start, element.End),
                What = $"<{element.Name}> in <{element.Parent!.Name}> doubled",
                Site = element.Path,
            };
        }
    }

    private static IEnumerable<Mutant> AttributesAsElements(MarkupDocument document)
    {
        foreach (var (element, attribute) in Attributes(document))
        {
            if (attribute.Value.AsSpan().ContainsAny("<&\n"))
                continue;
            var inner = $"<{attribute.Name}>{attribute.Value}</{attribute.Name}>";
            var removal = Remove(element, attribute);
            TextEdit[] edits = element.IsEmptyTag
                ? [removal, new TextEdit(element.End - 2, 2, $">{inner}</{element.Name}>")]
                : [removal, new TextEdit(element.ContentStart, 0, inner)];
            yield return new Mutant(document, edits)
            {
                Places = [new Place(1, element.IsEmptyTag ? 2 : 1, attribute.Name.Length)],
                Right = [$"{attribute.Name}='{attribute.Value}'"],
                Reasons =
                [
                    ["attribute"],
                ],
                Region = (element.Start, element.End),
                What = $"'{attribute.Name}' of <{element.Name}> written as an element",
                Site = $"{element.Path}/@{attribute.Name}",
            };
        }
    }

    private static IEnumerable<Mutant> ElementsAsAttributes(MarkupDocument document)
    {
        foreach (var element in document.Elements.Skip(1))
        {
            var parent = element.Parent!;
            if (
                element.Attributes.Count > 0
                || element.Text is not var (start, end)
                || element.Name.Contains(':')
                || parent.Attribute(element.Name) is not null
            )
                continue;
            var value = document.Text[start..end];
            if (value.AsSpan().ContainsAny("'\n"))
                continue;
            var written = $" {element.Name}='{value}'";
            yield return new Mutant(
                document,
                new TextEdit(parent.NameEnd, 0, written),
                new TextEdit(element.Start, element.End - element.Start, "")
            )
            {
                Places = [new Place(0, 1, element.Name.Length)],
                Right = [$"<{element.Name}>{value}</{element.Name}>"],
                Reasons =
                [
                    ["element"],
                ],
                Region = (parent.Start, parent.End),
                What = $"<{element.Name}> in <{parent.Name}> written as an attribute",
                Site = element.Path,
            };
        }
    }

    private static IEnumerable<Mutant> StrayText(MarkupDocument document, Random random)
    {
        foreach (var element in document.Elements)
        {
            if (element.Text is not null || element.IsEmptyTag)
                continue;
            var word = random.Pick(["oops", "TODO", ";", "stray text"]);
            yield return new Mutant(document, new TextEdit(element.ContentStart, 0, word))
            {
                Places = [new Place(0, 0, word.Length)],
                Reasons =
                [
                    ["text", "empty"],
                ],
                Region = (element.Start, element.End),
                What = $"'{word}' written in <{element.Name}>",
                Site = element.Path,
            };
        }
    }

    private static IEnumerable<(MarkupElement, MarkupAttribute)> Attributes(
        MarkupDocument document
    ) =>
        from element in document.Elements
        from attribute in element.Attributes
        where !attribute.IsDeclaration && !attribute.Name.Contains(':')
        select (element, attribute);

    /// <summary>The edit that removes an attribute and the white space before it.</summary>
    public static TextEdit Remove(MarkupElement element, MarkupAttribute attribute)
    {
        var index = element.Attributes.IndexOf(attribute);
        var start = index == 0 ? element.NameEnd : element.Attributes[index - 1].End;
        return new TextEdit(start, attribute.End - start, "");
    }
}
