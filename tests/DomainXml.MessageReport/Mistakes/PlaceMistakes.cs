namespace DomainXml.MessageReport.Mistakes;

/// <summary>Parts in the wrong place: another parent, another order, another namespace, another root.</summary>
internal sealed class PlaceMistakes(ObservedFormat observed)
{
    // As many homes as a report may name.
    private const int MostHomes = 3;

    public IReadOnlyList<MistakeKind> Kinds =>
        [
            new("misplaced-element", Moves),
            new("element-order", (d, _) => Swaps(d)),
            new("misplaced-attribute", AttributeMoves),
            new("element-namespace", (d, _) => Namespaces(d)),
            new("attribute-namespace", (d, _) => AttributeNamespaces(d)),
            new("root-misspelt", (d, r) => Roots(d, Typing.Slip(d.Root.Name, r), [d.Root.Name])),
            new("root-foreign", (d, r) => Roots(d, r.Pick(["banana", "machine", "html"]), [])),
            new("root-namespace", (d, _) => RootNamespaces(d)),
        ];

    private IEnumerable<Mutant> Moves(MarkupDocument document, Random random)
    {
        foreach (var element in document.Elements.Skip(1))
        {
            var target = random.Pick(document.Elements);
            if (
                target == element.Parent
                || target.Name == element.Parent!.Name
                || target.Text is not null
                // That would be one too many, or an attribute written as an element.
                || target.Children.Any(child => child.Name == element.Name)
                || target.Attribute(element.Name) is not null
                || (target.Start >= element.Start && target.End <= element.End)
            )
                continue;
            var moved = document.Text[element.Start..element.End];
            var removal = new TextEdit(element.Start, element.End - element.Start, "");
            var insertion = target.IsEmptyTag
                ? new TextEdit(target.End - 2, 2, $">{moved}</{target.Name}>")
                : new TextEdit(target.ContentEnd, 0, moved);
            yield return new Mutant(document, removal, insertion)
            {
                Places = [new Place(1, target.IsEmptyTag ? 2 : 1, element.Name.Length)],
                Right = observed.ParentsOf(element) > MostHomes ? [] : [element.Parent.Name],
                Reasons =
                [
                    ["belong"],
                ],
                Region = (0, document.Text.Length),
                What = $"<{element.Name}> moved from <{element.Parent.Name}> to <{target.Name}>",
                Site = element.Path,
            };
        }
    }

    private static IEnumerable<Mutant> Swaps(MarkupDocument document)
    {
        foreach (var parent in document.Elements)
        {
            for (var i = 0; i + 1 < parent.Children.Count; i++)
            {
                var (first, second) = (parent.Children[i], parent.Children[i + 1]);
                if (first.Name == second.Name)
                    continue;
                var (before, after) = (
                    document.Text[first.Start..first.End],
                    document.Text[second.Start..second.End]
                );
                yield return new Mutant(
                    document,
                    new TextEdit(first.Start, first.End - first.Start, after),
                    new TextEdit(second.Start, second.End - second.Start, before)
                )
                {
                    Places =
                    [
                        new Place(1, 1, first.Name.Length),
                        new Place(0, 1, second.Name.Length),
                    ],
                    Right = [first.Name, second.Name],
                    Reasons =
                    [
                        ["before", "after", "side by side"],
                    ],
                    Region = (parent.Start, parent.End),
                    What = $"<{first.Name}> written behind <{second.Name}>",
                    Site = $"{second.Path}+{first.Name}",
                };
            }
        }
    }

    private static IEnumerable<Mutant> AttributeMoves(MarkupDocument document, Random random)
    {
        foreach (var element in document.Elements)
        {
            List<MarkupElement> near = [.. element.Children];
            if (element.Parent is { } parent)
                near.AddRange([parent, .. parent.Children.Where(child => child != element)]);
            foreach (var attribute in element.Attributes)
            {
                if (attribute.IsDeclaration || attribute.Name.Contains(':') || near.Count == 0)
                    continue;
                var target = random.Pick(near);
                if (target.Name == element.Name || target.Attribute(attribute.Name) is not null)
                    continue;
                var written = document.Text[(attribute.NameStart - 1)..attribute.End];
                yield return new Mutant(
                    document,
                    PartMistakes.Remove(element, attribute),
                    new TextEdit(target.NameEnd, 0, " " + written.TrimStart())
                )
                {
                    Places = [new Place(1, 1, attribute.Name.Length)],
                    Right = [element.Name],
                    Reasons =
                    [
                        ["belong", "attribute of"],
                    ],
                    Region = (
                        Math.Min(element.Start, target.Start),
                        Math.Max(element.End, target.End)
                    ),
                    What = $"'{attribute.Name}' moved from <{element.Name}> to <{target.Name}>",
                    Site = $"{element.Path}/@{attribute.Name}>{target.Name}",
                };
            }
        }
    }

    private static IEnumerable<Mutant> Namespaces(MarkupDocument document)
    {
        foreach (var element in document.Elements.Skip(1))
        {
            if (element.Name.Contains(':') || element.Children.Count > 0)
                continue;
            yield return new Mutant(
                document,
                new TextEdit(element.NameEnd, 0, " xmlns='urn:example:other'")
            )
            {
                Places = [Place.NameOf(element)],
                Reasons =
                [
                    ["namespace"],
                ],
                Region = (element.Start, element.End),
                What = $"<{element.Name}> put into a namespace",
                Site = element.Path,
            };
        }
    }

    private static IEnumerable<Mutant> AttributeNamespaces(MarkupDocument document)
    {
        foreach (var element in document.Elements)
        {
            foreach (var attribute in element.Attributes)
            {
                if (attribute.IsDeclaration || attribute.Name.Contains(':'))
                    continue;
                yield return new Mutant(
                    document,
                    new TextEdit(element.NameEnd, 0, " xmlns:o='urn:example:other'"),
                    new TextEdit(attribute.NameStart, 0, "o:")
                )
                {
                    Places = [new Place(1, 0, attribute.Name.Length + 2)],
                    Reasons =
                    [
                        ["prefix", "namespace"],
                    ],
                    Region = (element.Start, element.End),
                    What = $"'{attribute.Name}' of <{element.Name}> put into a namespace",
                    Site = $"{element.Path}/@{attribute.Name}",
                };
            }
        }
    }

    private static IEnumerable<Mutant> Roots(
        MarkupDocument document,
        string name,
        IReadOnlyList<string> right
    )
    {
        yield return new Mutant(document, NameMistakes.Rename(document.Root, name))
        {
            Places = [new Place(0, 0, name.Length)],
            Right = right,
            Reasons =
            [
                ["root", "outermost"],
            ],
            Region = (0, document.Text.Length),
            What = $"the root <{document.Root.Name}> written <{name}>",
            Site = $"{document.Root.Name}>{name}",
        };
    }

    private static IEnumerable<Mutant> RootNamespaces(MarkupDocument document)
    {
        var root = document.Root;
        if (root.Attribute("xmlns") is not null || root.Name.Contains(':'))
            yield break;
        yield return new Mutant(
            document,
            new TextEdit(root.NameEnd, 0, " xmlns='urn:example:other'")
        )
        {
            Places = [Place.NameOf(root)],
            Reasons =
            [
                ["namespace"],
            ],
            Region = (0, document.Text.Length),
            What = $"the root <{root.Name}> put into a namespace",
            Site = document.Name,
        };
    }
}
