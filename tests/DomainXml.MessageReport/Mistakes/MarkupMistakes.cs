namespace DomainXml.MessageReport.Mistakes;

/// <summary>Mistakes that leave the document not well-formed.</summary>
internal static class MarkupMistakes
{
    // The namespace of any other prefix is known to its author alone.
    private static readonly string[] s_usualPrefixes = ["qemu", "lxc", "xen", "bhyve", "vmware"];

    public static IReadOnlyList<MistakeKind> Kinds { get; } =
    [
        new("xml-unclosed-element", (d, _) => Unclosed(d)),
        new("xml-end-tag-misspelt", Mismatched),
        new("xml-missing-slash", (d, _) => MissingSlash(d)),
        new("xml-closing-quote", (d, _) => MissingQuotes(d, isClosing: true)),
        new("xml-opening-quote", (d, _) => MissingQuotes(d, isClosing: false)),
        new("xml-no-quotes", (d, _) => NoQuotes(d)),
        new("xml-no-equals", (d, _) => NoEquals(d)),
        new("xml-ampersand", Ampersands),
        new("xml-less-than", LessThan),
        new("xml-tag-end", (d, _) => TagEnds(d)),
        new("xml-prefix", Prefixes),
        new("xml-duplicate-attribute", (d, _) => DuplicateAttributes(d)),
        new("xml-character", Characters),
        new("xml-truncated", Truncated),
        new("xml-second-root", (d, _) => SecondRoot(d)),
        new("xml-text-outside", (d, _) => TextOutside(d)),
        new("xml-comment", (d, _) => Comments(d)),
        new("xml-entity", Entities),
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

    private static IEnumerable<Mutant> Ampersands(MarkupDocument document, Random random)
    {
        foreach (var at in ValuePlaces(document))
        {
            var written = random.Pick(["&", "&x", "& "]);
            yield return Markup(
                document,
                $"'{written}' written in a value",
                [new Place(0, 0, 1)],
                ["&amp;"],
                new TextEdit(at, 0, written)
            );
        }
    }

    private static IEnumerable<Mutant> LessThan(MarkupDocument document, Random random)
    {
        foreach (var at in ValuePlaces(document))
        {
            var written = random.Pick(["< ", "<5", "<"]);
            yield return Markup(
                document,
                $"'{written}' written in a value",
                [new Place(0, 0, 1), new Place(0, 0, written.Length), new Place(0, 1, 1)],
                ["&lt;"],
                new TextEdit(at, 0, written)
            );
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

    private static IEnumerable<Mutant> Prefixes(MarkupDocument document, Random random)
    {
        foreach (var element in document.Elements)
        {
            foreach (var declaration in element.Attributes)
            {
                if (!declaration.Name.StartsWith("xmlns:", StringComparison.Ordinal))
                    continue;
                var prefix = declaration.Name[6..];
                var user = document.Elements.FirstOrDefault(item =>
                    item.Name.StartsWith(prefix + ":", StringComparison.Ordinal)
                );
                if (user is null)
                    continue;
                yield return Markup(
                    document,
                    $"declaration of {prefix} removed",
                    [Place.Original(user.NameStart, user.NameStart + prefix.Length)],
                    s_usualPrefixes.Contains(prefix) ? [declaration.Value] : [],
                    PartMistakes.Remove(element, declaration)
                );
            }
        }
        var leaf = random.Pick(document.Elements);
        var known = random.Pick(s_usualPrefixes);
        if (leaf != document.Root && document.Root.Attribute("xmlns:" + known) is null)
            yield return Markup(
                document,
                $"<{known}:commandline/> without a declaration",
                [new Place(0, 1, known.Length)],
                [$"http://libvirt.org/schemas/domain/{known}/1.0"],
                new TextEdit(leaf.Start, 0, $"<{known}:commandline/>")
            );
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

    private static IEnumerable<Mutant> Characters(MarkupDocument document, Random random)
    {
        foreach (var at in ValuePlaces(document))
        {
            var character = random.Pick(["\u0001", "\u001b", "\uFFFE", "\u0000"]);
            yield return Markup(
                document,
                "a control character in a value",
                [new Place(0, 0, 1)],
                [],
                new TextEdit(at, 0, character)
            );
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

    private static IEnumerable<Mutant> TextOutside(MarkupDocument document)
    {
        yield return Markup(
            document,
            "text behind the root",
            [new Place(0, 1, 1), new Place(0, 1, 4)],
            [],
            new TextEdit(document.Root.End, 0, "\noops\n")
        ) with
        {
            Reasons =
            [
                ["root"],
            ],
            Site = document.Name,
        };
        yield return Markup(
            document,
            "text before the root",
            [new Place(0, 0, 1), new Place(0, 0, 4)],
            [],
            new TextEdit(document.Root.Start, 0, "oops\n")
        ) with
        {
            Reasons =
            [
                ["root"],
            ],
            Site = document.Name,
        };
    }

    private static IEnumerable<Mutant> Comments(MarkupDocument document)
    {
        foreach (var element in document.Elements.Skip(1))
        {
            yield return Markup(
                document,
                "two hyphens in a comment",
                [new Place(0, 7, 2)],
                [],
                new TextEdit(element.Start, 0, "<!-- a -- b -->")
            ) with
            {
                Reasons =
                [
                    ["comment"],
                ],
            };
        }
    }

    private static IEnumerable<Mutant> Entities(MarkupDocument document, Random random)
    {
        foreach (var at in ValuePlaces(document))
        {
            var (written, right) = random.Pick<(string, string)>([
                ("&nbsp;", "&#160;"),
                ("&AMP;", "&amp;"),
                ("&eacute;", "&#233;"),
                ("&qout;", "&quot;"),
            ]);
            yield return Markup(
                document,
                $"{written} in a value",
                [new Place(0, 0, written.Length)],
                [right],
                new TextEdit(at, 0, written)
            );
        }
    }

    private static Mutant Markup(
        MarkupDocument document,
        string what,
        Place[] places,
        string[] right,
        TextEdit edit
    ) =>
        new(document, edit)
        {
            Places = places,
            Right = right,
            Region = (0, document.Text.Length),
            What = what,
            Site = what,
        };

    private static IEnumerable<(MarkupElement Element, MarkupAttribute Attribute)> Attributes(
        MarkupDocument document
    ) =>
        document.Elements.SelectMany(element =>
            element.Attributes.Select(attribute => (element, attribute))
        );

    /// <summary>Behind the first character of values, and of texts.</summary>
    private static IEnumerable<int> ValuePlaces(MarkupDocument document) =>
        document
            .Elements.SelectMany(element =>
                element
                    .Attributes.Where(attribute => attribute.ValueEnd > attribute.ValueStart + 1)
                    .Select(attribute => attribute.ValueStart + 1)
                    .Concat(element.Text is var (start, end) && end > start + 1 ? [start + 1] : [])
            )
            .Where(at => document.Text[at] != ';' && document.Text[at - 1] != '&');

    private static int LineOf(MarkupDocument document, int offset) =>
        document.Text.AsSpan(0, offset).Count('\n') + 1;
}
