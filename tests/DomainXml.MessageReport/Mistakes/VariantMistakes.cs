namespace DomainXml.MessageReport.Mistakes;

/// <summary>Parts that belong to another variant of their element: a USB model on a PCI controller.</summary>
internal sealed class VariantMistakes(ObservedFormat observed)
{
    public IReadOnlyList<MistakeKind> Kinds =>
        [
            new("variant-value", Values),
            new("variant-attribute", Attributes),
            new("variant-element", Elements),
        ];

    private IEnumerable<Mutant> Values(MarkupDocument document, Random random)
    {
        foreach (var element in document.Elements)
        {
            var donor = observed.Another(element, random).Element;
            foreach (var other in donor.Attributes)
            {
                if (
                    element.Attribute(other.Name) is not { IsDeclaration: false } attribute
                    || attribute.Value == other.Value
                )
                    continue;
                yield return new Mutant(
                    document,
                    new TextEdit(
                        attribute.ValueStart,
                        attribute.ValueEnd - attribute.ValueStart,
                        other.Value
                    )
                )
                {
                    Places = [new Place(0, 0, other.Value.Length), .. Conflicts(element, donor)],
                    Half = $"{other.Name}='{other.Value}'",
                    Right = [attribute.Value, .. Settings(element), .. Parts(donor)],
                    Region = (element.Start, element.End),
                    What =
                        $"{attribute.Name} of <{element.Name}> is '{other.Value}' for '{attribute.Value}'",
                    Site = $"{element.Path}/@{attribute.Name}={other.Value}",
                };
            }
        }
    }

    private IEnumerable<Mutant> Attributes(MarkupDocument document, Random random)
    {
        foreach (var element in document.Elements)
        {
            var donor = observed.Another(element, random).Element;
            foreach (var other in donor.Attributes)
            {
                if (
                    other.IsDeclaration
                    || other.Name.Contains(':')
                    || element.Attribute(other.Name) is not null
                )
                    continue;
                var written =
                    $" {other.Name}='{other.Value.Replace("'", "", StringComparison.Ordinal)}'";
                yield return new Mutant(document, new TextEdit(element.NameEnd, 0, written))
                {
                    Places =
                    [
                        new Place(0, 1, other.Name.Length),
                        new Place(0, other.Name.Length + 3, other.Value.Length),
                    ],
                    Half = $"{other.Name}='{other.Value}'",
                    Right = [.. Settings(element), .. Parts(element)],
                    Reasons =
                    [
                        ["with", "without", "is a", "this", "only", "belongs", "needs"],
                    ],
                    Region = (element.Start, element.End),
                    What = $"<{element.Name}> has{written} too",
                    Site = $"{element.Path}/@{other.Name}",
                };
            }
        }
    }

    private IEnumerable<Mutant> Elements(MarkupDocument document, Random random)
    {
        foreach (var element in document.Elements)
        {
            if (element.IsEmptyTag || element.Text is not null)
                continue;
            var donor = observed.Another(element, random);
            foreach (var other in donor.Element.Children)
            {
                if (
                    other.Name.Contains(':')
                    || element.Children.Any(child => child.Name == other.Name)
                )
                    continue;
                yield return new Mutant(
                    document,
                    new TextEdit(element.ContentEnd, 0, donor.TextOf(other))
                )
                {
                    Places = [new Place(0, 1, other.Name.Length)],
                    Half = $"<{other.Name}>",
                    Right = [.. Settings(element), .. Parts(element)],
                    Reasons =
                    [
                        ["with", "without", "is a", "this", "only", "beside", "before", "belongs"],
                    ],
                    Region = (element.Start, element.End),
                    What = $"<{other.Name}> added to <{element.Name}>",
                    Site = $"{element.Path}/{other.Name}",
                };
            }
        }
    }

    /// <summary>What may tell the variants apart: the attributes of the element and of those around it.</summary>
    private static List<string> Settings(MarkupElement element) =>
        [
            .. element
                .Ancestors()
                .Prepend(element)
                .SelectMany(item => item.Attributes)
                .Select(attribute => $"{attribute.Name}='{attribute.Value}'"),
            .. element.Ancestors().Prepend(element).Select(item => $"<{item.Name}> without"),
        ];

    /// <summary>What an element has, any of which may be what contradicts what is added, or what is missing.</summary>
    private static IEnumerable<string> Parts(MarkupElement element) =>
        element
            .Attributes.Select(attribute => attribute.Name)
            .Concat(element.Children.Select(child => child.Name));

    /// <summary>The values that differ from the donor's: where two values clash, either may be called the wrong one.</summary>
    private static IEnumerable<Place> Conflicts(MarkupElement element, MarkupElement donor) =>
        element
            .Attributes.Where(attribute =>
                donor.Attribute(attribute.Name)?.Value != attribute.Value
            )
            .SelectMany(attribute =>
                new[]
                {
                    Place.Original(attribute.ValueStart, attribute.ValueEnd),
                    Place.Original(attribute.NameStart, attribute.NameEnd),
                }
            );
}
