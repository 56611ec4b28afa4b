namespace DomainXml.MessageReport.Mistakes;

/// <summary>What is right, but written in the way that another format would have it.</summary>
internal sealed class WritingMistakes(ObservedFormat observed)
{
    public IReadOnlyList<MistakeKind> Kinds =>
        [
            new("attribute-as-text", (d, _) => AttributesAsText(d)),
            new("attribute-renamed", AttributesRenamed),
            new("flag-text", FlagTexts),
            new("flag-attribute", FlagAttributes),
            new("unit-in-text", (d, _) => UnitsInText(d)),
        ];

    private static IEnumerable<Mutant> AttributesAsText(MarkupDocument document)
    {
        foreach (var element in document.Elements.Where(item => item.IsEmptyTag))
        {
            if (element.Attributes is not [{ IsDeclaration: false } attribute])
                continue;
            if (attribute.Value.Trim().Length == 0 || attribute.Value.AsSpan().ContainsAny("<&\n"))
                continue;
            yield return Written(
                document,
                element,
                new TextEdit(
                    element.NameEnd,
                    element.End - element.NameEnd,
                    $">{attribute.Value}</{element.Name}>"
                ),
                new Place(0, 1, attribute.Value.Length),
                $"'{attribute.Name}' of <{element.Name}> written as its text"
            ) with
            {
                Right = [$"{attribute.Name}='{attribute.Value}'"],
                Reasons =
                [
                    ["attribute"],
                ],
            };
        }
    }

    private static IEnumerable<Mutant> AttributesRenamed(MarkupDocument document, Random random)
    {
        foreach (var element in document.Elements)
        {
            foreach (var attribute in element.Attributes.Where(item => !item.IsDeclaration))
            {
                var name = random.Pick(["which", "what", "kindof"]);
                yield return Written(
                    document,
                    element,
                    new TextEdit(attribute.NameStart, attribute.Name.Length, name),
                    new Place(0, 0, name.Length),
                    $"'{attribute.Name}' of <{element.Name}> called '{name}'"
                );
            }
        }
    }

    private IEnumerable<Mutant> FlagTexts(MarkupDocument document, Random random)
    {
        foreach (var element in document.Elements.Where(observed.IsFlag))
        {
            var word = random.Pick(["yes", "true", "on", "1"]);
            yield return Written(
                document,
                element,
                new TextEdit(element.NameEnd, 2, $">{word}</{element.Name}>"),
                new Place(0, 1, word.Length),
                $"'{word}' written in <{element.Name}>"
            ) with
            {
                Right = [$"<{element.Name}/>"],
                Reasons =
                [
                    ["holds nothing"],
                ],
            };
        }
    }

    private IEnumerable<Mutant> FlagAttributes(MarkupDocument document, Random random)
    {
        foreach (var element in document.Elements.Where(observed.IsFlag))
        {
            var name = random.Pick(["enabled", "value", "on"]);
            yield return Written(
                document,
                element,
                new TextEdit(element.NameEnd, 0, $" {name}='yes'"),
                new Place(0, 1, name.Length),
                $"{name}='yes' written in <{element.Name}>"
            );
        }
    }

    private static IEnumerable<Mutant> UnitsInText(MarkupDocument document)
    {
        foreach (var element in document.Elements)
        {
            if (
                element.Text is not var (start, end)
                || element.Attribute("unit") is not { } unit
                || !document.Text.AsSpan(start, end - start).ContainsAnyInRange('0', '9')
            )
                continue;
            var length = end - start + unit.Value.Length;
            yield return new Mutant(
                document,
                PartMistakes.Remove(element, unit),
                new TextEdit(start, end - start, document.Text[start..end] + unit.Value)
            )
            {
                Places = [new Place(1, 0, length)],
                Right = [$"unit='{unit.Value}'"],
                Region = (element.Start, element.End),
                What = $"the unit of <{element.Name}> written behind the number",
                Site = element.Path,
            };
        }
    }

    private static Mutant Written(
        MarkupDocument document,
        MarkupElement element,
        TextEdit edit,
        Place place,
        string what
    ) =>
        new(document, edit)
        {
            Places = [place],
            Region = (element.Start, element.End),
            What = what,
            Site = element.Path,
        };
}
