namespace DomainXml.RelaxNg.Validation;

/// <summary>One mistake in a document. Immutable.</summary>
public sealed record ValidationError
{
    /// <summary>What kind of mistake it is.</summary>
    public required ValidationErrorKind Kind { get; init; }

    /// <summary>The stable id, such as <c>RNG0101</c>.</summary>
    public string Id => FormattableString.Invariant($"RNG{(int)Kind:0000}");

    /// <summary>
    /// The place: the offending name, value or text; for what is missing the name of the element that lacks it,
    /// or of the element before which it is missing.
    /// </summary>
    public required SourceSpan Span { get; init; }

    /// <summary>
    /// The offending element or attribute; for what is missing its name, or the element that lacks it where one of
    /// several would do; for text the element that holds it.
    /// </summary>
    public required XmlName Name { get; init; }

    /// <summary>The offending value or text, cut off after 200 characters; null where the name is what is wrong.</summary>
    public string? Value { get; init; }

    /// <summary>The element that the offending part stands in; null for the outermost element.</summary>
    public XmlName? Container { get; init; }

    /// <summary>Where the name of <see cref="Container"/> stands in its start tag; null where there is none.</summary>
    public SourceSpan? ContainerSpan { get; init; }

    /// <summary>The name of the schema's definition of <see cref="Container"/>, where it has one and only one.</summary>
    public string? DefinitionName { get; init; }

    /// <summary>
    /// What would be right: names of elements or attributes, values, or plain words for a datatype; for a misplaced
    /// element the elements that it belongs into. May be empty.
    /// </summary>
    public IReadOnlyList<string> Expected { get; init; } = [];

    /// <summary>What was probably meant, nearest first; at most three.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>The element or attribute that this one clashes with, is a duplicate of, or must precede; or null.</summary>
    public XmlName? Related { get; init; }

    /// <summary>Where <see cref="Related"/> stands; or null.</summary>
    public SourceSpan? RelatedSpan { get; init; }

    /// <summary>One line in plain words, the offending name first, at most 160 characters.</summary>
    public required string Message { get; init; }

    /// <summary>The place, the id and the message.</summary>
    public override string ToString() => $"{Span.Start}: error {Id}: {Message}";
}
