using static DomainXml.MessageReport.Mistakes.Markups;

namespace DomainXml.MessageReport.Mistakes;

/// <summary>Tags that leave the document not well-formed.</summary>
internal static class TagMistakes
{
    public static IReadOnlyList<MistakeKind> Kinds { get; } =
    [
        new("xml-unclosed-element", (d, _) => Unclosed(d)),
        new("xml-end-tag-misspelt", Mismatched),
        new("xml-end-tag-slash", (d, _) => NoSlashInEndTag(d)),
        new("xml-end-tag-again", (d, _) => ClosedTwice(d)),
        new("xml-missing-slash", (d, _) => MissingSlash(d)),
        new("xml-split-slash", (d, _) => SplitSlash(d)),
        new("xml-tag-end", (d, _) => TagEnds(d)),
        new("xml-tag-start", (d, _) => TagStarts(d)),
        new("xml-truncated", Truncated),
        new("xml-second-root", (d, _) => SecondRoot(d)),
    ];

    private static IEnumerable<Mutant> Unclosed(MarkupDocument document)
    {
        foreach (var element in document.Elements.Skip(1).Where(element => !element.IsEmptyTag))
        {
            var parent = element.Parent!;
            yield return Markup(
                document,
                $"</{element.Name}> removed",
                [
                    Place.NameOf(element),
                    Place.Original(
                        parent.ContentEnd + 2,
                        parent.ContentEnd + 2 + parent.Name.Length
                    ),
                ],
                [$"</{element.Name}>"],
                new TextEdit(element.ContentEnd, element.End - element.ContentEnd, "")
            ) with
            {
                Reasons =
                [
                    [$"line {LineOf(document, element.Start)}"],
                ],
            };
        }
    }

    private static IEnumerable<Mutant> Mismatched(MarkupDocument document, Random random)
    {
        foreach (var element in document.Elements.Where(element => !element.IsEmptyTag))
        {
            var name = Typing.Slip(element.Name, random);
            yield return Markup(
                document,
                $"</{element.Name}> written </{name}>",
                [new Place(0, 0, name.Length)],
                [element.Name],
                new TextEdit(element.ContentEnd + 2, element.Name.Length, name)
            );
        }
    }

    private static IEnumerable<Mutant> MissingSlash(MarkupDocument document)
    {
        foreach (var element in document.Elements.Skip(1).Where(element => element.IsEmptyTag))
        {
            var parent = element.Parent!;
            yield return Markup(
                document,
                $"<{element.Name}/> written <{element.Name}>",
                [
                    Place.NameOf(element),
                    Place.Original(
                        parent.ContentEnd + 2,
                        parent.ContentEnd + 2 + parent.Name.Length
                    ),
                ],
                [$"</{element.Name}>", $"<{element.Name}/>"],
                new TextEdit(element.End - 2, 1, "")
            ) with
            {
                Reasons =
                [
                    [$"line {LineOf(document, element.Start)}"],
                ],
            };
        }
    }

    private static IEnumerable<Mutant> TagEnds(MarkupDocument document)
    {
        foreach (var element in document.Elements)
        {
            var length = element.IsEmptyTag ? 2 : 1;
            yield return Markup(
                document,
                $"end of the tag <{element.Name}> removed",
                [
                    Place.Original(element.Start, element.ContentStart - length),
                    Place.NameOf(element),
                ],
                [">", "/>"],
                new TextEdit(element.ContentStart - length, length, "")
            ) with
            {
                Reasons =
                [
                    [$"<{element.Name}"],
                ],
            };
        }
    }

    private static IEnumerable<Mutant> Truncated(MarkupDocument document, Random random)
    {
        foreach (var element in document.Elements.Where(element => !element.IsEmptyTag))
        {
            var at = element.ContentStart;
            if (random.Next(2) == 0 && element.Children.Count > 0)
                at = element.Children[^1].End;
            yield return Markup(
                document,
                $"nothing behind the start of <{element.Name}>",
                [Place.NameOf(element)],
                [$"</{element.Name}>"],
                new TextEdit(at, document.Text.Length - at, "")
            );
        }
    }

    private static IEnumerable<Mutant> SecondRoot(MarkupDocument document)
    {
        var root = document.Root;
        yield return Markup(
            document,
            "a second root",
            [
                new Place(0, 1, 1),
                new Place(0, 1, root.Name.Length + 1),
                new Place(0, 2, root.Name.Length),
            ],
            [],
            new TextEdit(root.End, 0, $"\n<{root.Name}/>")
        ) with
        {
            Reasons =
            [
                ["root"],
            ],
            Site = document.Name,
        };
    }

    private static IEnumerable<Mutant> NoSlashInEndTag(MarkupDocument document)
    {
        foreach (var element in document.Elements.Skip(1).Where(item => item.Text is not null))
        {
            yield return Markup(
                document,
                $"</{element.Name}> written <{element.Name}>",
                [
                    Place.Original(
                        element.ContentEnd + 2,
                        element.ContentEnd + 2 + element.Name.Length
                    ),
                ],
                [$"</{element.Name}>"],
                new TextEdit(element.ContentEnd + 1, 1, "")
            ) with
            {
                Reasons =
                [
                    [$"line {LineOf(document, element.Start)}"],
                ],
            };
        }
    }

    private static IEnumerable<Mutant> ClosedTwice(MarkupDocument document)
    {
        foreach (var element in document.Elements.Skip(1))
        {
            yield return Markup(
                document,
                $"</{element.Name}> once more",
                [new Place(0, 2, element.Name.Length)],
                [],
                new TextEdit(element.End, 0, $"</{element.Name}>")
            ) with
            {
                Reasons =
                [
                    ["closes nothing"],
                ],
            };
        }
    }

    private static IEnumerable<Mutant> SplitSlash(MarkupDocument document)
    {
        foreach (var element in document.Elements.Where(item => item.IsEmptyTag))
        {
            yield return Markup(
                document,
                $"<{element.Name}/ >",
                [Place.Original(element.End - 2, element.End - 1)],
                ["/>"],
                new TextEdit(element.End - 1, 0, " ")
            );
        }
    }

    private static IEnumerable<Mutant> TagStarts(MarkupDocument document)
    {
        foreach (
            var element in document
                .Elements.Skip(1)
                .Where(item => item.Text is not null && item.Attributes.Count == 0)
        )
        {
            yield return Markup(
                document,
                $"<{element.Name}> written {element.Name}>",
                [Place.NameOf(element)],
                [$"<{element.Name}>", "<"],
                new TextEdit(element.Start, 1, "")
            );
        }
    }
}
