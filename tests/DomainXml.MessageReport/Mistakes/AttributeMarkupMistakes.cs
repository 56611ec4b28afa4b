using static DomainXml.MessageReport.Mistakes.Markups;

namespace DomainXml.MessageReport.Mistakes;

/// <summary>Attributes that leave the document not well-formed.</summary>
internal static class AttributeMarkupMistakes
{
    public static IReadOnlyList<MistakeKind> Kinds { get; } =
    [
        new("xml-closing-quote", (d, _) => MissingQuotes(d, isClosing: true)),
        new("xml-opening-quote", (d, _) => MissingQuotes(d, isClosing: false)),
        new("xml-no-quotes", (d, _) => NoQuotes(d)),
        new("xml-typographic-quotes", (d, _) => TypographicQuotes(d)),
        new("xml-no-equals", (d, _) => NoEquals(d)),
        new("xml-comma", Commas),
        new("xml-duplicate-attribute", (d, _) => DuplicateAttributes(d)),
    ];

    private static IEnumerable<Mutant> MissingQuotes(MarkupDocument document, bool isClosing)
    {
        foreach (var (_, attribute) in Attributes(document))
        {
            yield return Markup(
                document,
                $"{(isClosing ? "closing" : "opening")} quote of {attribute.Name} removed",
                [
                    Place.Original(attribute.NameStart, attribute.NameEnd),
                    Place.Original(attribute.ValueStart - 1, attribute.ValueEnd),
                    Place.Original(attribute.ValueStart, attribute.ValueEnd),
                ],
                isClosing
                    ? [document.Text[attribute.ValueEnd].ToString()]
                    : [$"{attribute.Name}=", $"'{attribute.Value}'"],
                new TextEdit(isClosing ? attribute.ValueEnd : attribute.ValueStart - 1, 1, "")
            ) with
            {
                Reasons =
                [
                    ["quote"],
                    [$"'{attribute.Name}'"],
                ],
            };
        }
    }

    private static IEnumerable<Mutant> NoQuotes(MarkupDocument document)
    {
        foreach (var (_, attribute) in Attributes(document))
        {
            if (attribute.Value.Length == 0 || attribute.Value.AsSpan().ContainsAny(" \n"))
                continue;
            yield return Markup(
                document,
                $"value of {attribute.Name} without quotes",
                [
                    Place.Original(attribute.NameStart, attribute.NameEnd),
                    new Place(0, 0, attribute.Value.Length),
                ],
                [$"{attribute.Name}='{attribute.Value}'"],
                new TextEdit(
                    attribute.ValueStart - 1,
                    attribute.ValueEnd - attribute.ValueStart + 2,
                    attribute.Value
                )
            ) with
            {
                Reasons =
                [
                    ["quotes"],
                ],
            };
        }
    }

    private static IEnumerable<Mutant> NoEquals(MarkupDocument document)
    {
        foreach (var (_, attribute) in Attributes(document))
        {
            if (attribute.ValueStart - 1 - attribute.NameEnd != 1)
                continue;
            yield return Markup(
                document,
                $"'=' of {attribute.Name} removed",
                [Place.Original(attribute.NameStart, attribute.NameEnd)],
                [$"{attribute.Name}="],
                new TextEdit(attribute.NameEnd, 1, "")
            );
        }
    }

    private static IEnumerable<Mutant> DuplicateAttributes(MarkupDocument document)
    {
        foreach (var (element, attribute) in Attributes(document))
        {
            var written = document.Text[attribute.NameStart..attribute.End];
            yield return Markup(
                document,
                $"{attribute.Name} written twice",
                [new Place(0, 1, attribute.Name.Length)],
                [],
                new TextEdit(element.Attributes[^1].End, 0, " " + written)
            ) with
            {
                Reasons =
                [
                    ["twice"],
                    [$"{LineOf(document, attribute.NameStart)}"],
                ],
            };
        }
    }

    private static IEnumerable<Mutant> TypographicQuotes(MarkupDocument document)
    {
        foreach (var (_, attribute) in Attributes(document))
        {
            if (attribute.Value.Length == 0 || attribute.Value.AsSpan().ContainsAny(" \n"))
                continue;
            yield return Markup(
                document,
                $"value of {attribute.Name} in typographic quotes",
                [
                    Place.Original(attribute.NameStart, attribute.NameEnd),
                    new Place(0, 0, attribute.Value.Length + 2),
                ],
                [$"{attribute.Name}='{attribute.Value}'"],
                new TextEdit(
                    attribute.ValueStart - 1,
                    attribute.ValueEnd - attribute.ValueStart + 2,
                    $"\u201C{attribute.Value}\u201D"
                )
            ) with
            {
                Reasons =
                [
                    ["typographic"],
                ],
            };
        }
    }

    private static IEnumerable<Mutant> Commas(MarkupDocument document, Random random)
    {
        foreach (var element in document.Elements.Where(item => item.Attributes.Count > 1))
        {
            var written = random.Pick([",", ";"]);
            yield return Markup(
                document,
                $"'{written}' between attributes",
                [new Place(0, 0, 1)],
                [],
                new TextEdit(element.Attributes[0].End, 0, written)
            ) with
            {
                Reasons =
                [
                    ["space"],
                ],
            };
        }
    }
}
