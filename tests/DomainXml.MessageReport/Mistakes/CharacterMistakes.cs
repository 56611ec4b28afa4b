using static DomainXml.MessageReport.Mistakes.Markups;

namespace DomainXml.MessageReport.Mistakes;

/// <summary>Characters and texts that leave the document not well-formed.</summary>
internal static class CharacterMistakes
{
    // The namespace of any other prefix is known to its author alone.
    private static readonly string[] s_usualPrefixes = ["qemu", "lxc", "xen", "bhyve", "vmware"];

    public static IReadOnlyList<MistakeKind> Kinds { get; } =
    [
        new("xml-ampersand", Ampersands),
        new("xml-less-than", LessThan),
        new("xml-prefix", Prefixes),
        new("xml-character", Characters),
        new("xml-text-outside", (d, _) => TextOutside(d)),
        new("xml-comment", (d, _) => Comments(d)),
        new("xml-entity", Entities),
    ];

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
                ("&amp", "&amp;"),
            ]);
            yield return Markup(
                document,
                $"{written} in a value",
                [new Place(0, 0, written.Length), new Place(0, 0, 1)],
                [right],
                new TextEdit(at, 0, written)
            );
        }
    }
}
