namespace DomainXml.RelaxNg.Reference;

/// <summary>
/// What a schema says of the elements of one name in one place: of all their kinds together. Immutable once its
/// reference is made, and safe for several threads.
/// </summary>
public sealed class ElementPage
{
    private readonly List<ElementPage> _parents = [];

    internal ElementPage(string title, string elementName, string namespaceUri)
    {
        Title = title;
        ElementName = elementName;
        NamespaceUri = namespaceUri;
    }

    /// <summary>What the schema calls such elements, such as <c>Disk</c>; no other page of the reference has this title.</summary>
    public string Title { get; }

    /// <summary>The element's local name, such as <c>disk</c>.</summary>
    public string ElementName { get; }

    /// <summary>The element's namespace; empty for none.</summary>
    public string NamespaceUri { get; }

    /// <summary>What such elements are for; null where the schema says nothing.</summary>
    public string? Documentation { get; internal set; }

    /// <summary>The shortest way to it from a document's root, such as <c>/domain/devices/disk</c>.</summary>
    public string Path { get; internal set; } = "";

    /// <summary>The kinds that the schema tells apart; empty where there is only one.</summary>
    public IReadOnlyList<ElementKind> Kinds { get; internal set; } = [];

    /// <summary>The attributes, in the schema's order.</summary>
    public IReadOnlyList<AttributeEntry> Attributes { get; internal set; } = [];

    /// <summary>The child elements, in the schema's order.</summary>
    public IReadOnlyList<ChildEntry> Children { get; internal set; } = [];

    /// <summary>The element's text; null where it has none.</summary>
    public ValueEntry? Text { get; internal set; }

    /// <summary>Whether elements that the schema does not name may stand in it.</summary>
    public bool AllowsOtherElements { get; internal set; }

    /// <summary>Whether it may have attributes that the schema does not name.</summary>
    public bool AllowsOtherAttributes { get; internal set; }

    /// <summary>The elements that it stands in; none for the root of a document.</summary>
    public IReadOnlyList<ElementPage> Parents => _parents;

    /// <summary>What such elements are for, in one sentence; null where the schema says nothing.</summary>
    public string? Summary =>
        Documentation is { } text ? FirstSentence(text)
        : Kinds.Count > 0
            ? $"{Kinds.Count} kinds: {string.Join(" ", Kinds.Select(kind => kind.Documentation).OfType<string>().Select(FirstSentence).Distinct().Take(2))}"
        : null;

    /// <summary>The first sentence of a text, or its first line where that ends before.</summary>
    public static string FirstSentence(string text)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        var line = text.Split('\n')[0];
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? line : line.Substring(0, end + 1);
    }

    internal void AddParent(ElementPage parent)
    {
        if (!_parents.Contains(parent))
            _parents.Add(parent);
    }
}

/// <summary>One of the kinds of an element.</summary>
/// <param name="Label">What tells it from the others, such as <c>type='file'</c>; else what the schema calls it.</param>
/// <param name="Documentation">What it is; null where the schema says nothing.</param>
public sealed record ElementKind(string Label, string? Documentation);

/// <summary>An attribute of an element.</summary>
/// <param name="Name">The local name.</param>
/// <param name="NamespaceUri">The namespace; empty for none.</param>
/// <param name="IsRequired">Whether elements of every kind need it.</param>
/// <param name="Documentation">What it means; null where the schema says nothing.</param>
/// <param name="Value">What its value can be.</param>
/// <param name="Kinds">The labels of the kinds that have it; empty where all have.</param>
public sealed record AttributeEntry(
    string Name,
    string NamespaceUri,
    bool IsRequired,
    string? Documentation,
    ValueEntry Value,
    IReadOnlyList<string> Kinds
);

/// <summary>A child element of an element.</summary>
/// <param name="Page">The page of such children.</param>
/// <param name="IsRequired">Whether elements of every kind need one.</param>
/// <param name="IsRepeated">Whether there can be several.</param>
/// <param name="Documentation">What it means here; null where the schema says nothing.</param>
/// <param name="Kinds">The labels of the kinds that have it; empty where all have.</param>
public sealed record ChildEntry(
    ElementPage Page,
    bool IsRequired,
    bool IsRepeated,
    string? Documentation,
    IReadOnlyList<string> Kinds
);

/// <summary>What a text can be.</summary>
/// <param name="Choices">The values that are given one by one, in the schema's order.</param>
/// <param name="Forms">Plain words for values that are not, such as <c>a MAC address, such as 52:54:00:6b:3c:58</c>.</param>
/// <param name="IsOptional">Whether it can be empty.</param>
public sealed record ValueEntry(
    IReadOnlyList<ValueChoice> Choices,
    IReadOnlyList<string> Forms,
    bool IsOptional
);

/// <summary>One value.</summary>
/// <param name="Text">The value as it is written.</param>
/// <param name="Documentation">What it means; null where the schema says nothing.</param>
public sealed record ValueChoice(string Text, string? Documentation);
