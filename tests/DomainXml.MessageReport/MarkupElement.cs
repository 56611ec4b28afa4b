namespace DomainXml.MessageReport;

/// <summary>An element of a document, with the index of everything in its text.</summary>
internal sealed class MarkupElement
{
    public required string Name { get; init; }
    public required string NamespaceUri { get; init; }
    public required MarkupElement? Parent { get; init; }

    /// <summary>Where the name begins in the start tag; the tag begins one character before.</summary>
    public required int NameStart { get; init; }

    public List<MarkupAttribute> Attributes { get; } = [];
    public List<MarkupElement> Children { get; } = [];

    /// <summary>Behind the start tag.</summary>
    public int ContentStart { get; set; }

    /// <summary>Where the end tag begins; behind the tag of an empty element.</summary>
    public int ContentEnd { get; set; }

    /// <summary>Behind the end tag.</summary>
    public int End { get; set; }

    /// <summary>Whether it is written as one tag.</summary>
    public bool IsEmptyTag { get; set; }

    /// <summary>Its text, where it holds nothing else, without the white space around it.</summary>
    public (int Start, int End)? Text { get; set; }

    public int Start => NameStart - 1;

    public int NameEnd => NameStart + Name.Length;

    public string LocalName => Name[(Name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The names from the root to here.</summary>
    public string Path => Parent is null ? LocalName : $"{Parent.Path}/{LocalName}";

    public IEnumerable<MarkupElement> Ancestors()
    {
        for (var element = Parent; element is not null; element = element.Parent)
            yield return element;
    }

    public MarkupAttribute? Attribute(string name) =>
        Attributes.FirstOrDefault(attribute => attribute.Name == name);
}

/// <summary>An attribute of a <see cref="MarkupElement"/>, namespace declarations included.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="NameStart">Where its name begins.</param>
/// <param name="Value">Its value.</param>
/// <param name="ValueStart">Behind the opening quote.</param>
/// <param name="ValueEnd">Where the closing quote stands.</param>
internal sealed record MarkupAttribute(
    string Name,
    int NameStart,
    string Value,
    int ValueStart,
    int ValueEnd
)
{
    public int NameEnd => NameStart + Name.Length;

    /// <summary>Behind the closing quote.</summary>
    public int End => ValueEnd + 1;

    public bool IsDeclaration =>
        Name == "xmlns" || Name.StartsWith("xmlns:", StringComparison.Ordinal);
}
