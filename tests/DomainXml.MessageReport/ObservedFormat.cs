namespace DomainXml.MessageReport;

/// <summary>What the documents have in elements of one path: the material for mistakes between variants.</summary>
internal sealed class ObservedFormat
{
    private readonly Dictionary<string, List<Donor>> _elements = [];
    private readonly Dictionary<string, HashSet<string>> _parents = [];

    public ObservedFormat(IEnumerable<MarkupDocument> documents)
    {
        foreach (var document in documents)
        {
            foreach (var element in document.Elements)
            {
                if (!_elements.TryGetValue(element.Path, out var donors))
                    _elements.Add(element.Path, donors = []);
                donors.Add(new Donor(document, element));
                if (!_parents.TryGetValue(Shape(element), out var parents))
                    _parents.Add(Shape(element), parents = []);
                parents.Add(element.Parent?.Name ?? "");
            }
        }
    }

    /// <summary>How many different elements hold one that looks like this one: of the same name, with the same attributes.</summary>
    public int ParentsOf(MarkupElement element) => _parents[Shape(element)].Count;

    /// <summary>Whether an element says yes by being there: none of its path has anything in it, nor attributes.</summary>
    public bool IsFlag(MarkupElement element) =>
        _elements[element.Path]
            .TrueForAll(donor => donor.Element is { IsEmptyTag: true, Attributes.Count: 0 });

    private static string Shape(MarkupElement element) =>
        $"{element.Name} {string.Join(' ', element.Attributes.Select(item => item.Name).Order(StringComparer.Ordinal))}";

    /// <summary>An element of the same path, of any document; its parts may belong to another variant.</summary>
    public Donor Another(MarkupElement element, Random random)
    {
        var donors = _elements[element.Path];
        return donors[random.Next(donors.Count)];
    }
}

/// <summary>An element to take a part from.</summary>
internal sealed record Donor(MarkupDocument Document, MarkupElement Element)
{
    public string TextOf(MarkupElement element) => Document.Text[element.Start..element.End];
}
