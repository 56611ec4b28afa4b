using static DomainXml.RelaxNg.Validation.MessageText;

namespace DomainXml.RelaxNg.Validation;

/// <summary>The errors about elements, in words.</summary>
internal static class ElementErrors
{
    public static ValidationError Unknown(
        XmlName name,
        ElementFrame container,
        SourceSpan span,
        IReadOnlyList<XmlName> next,
        IReadOnlyList<string> suggestions
    )
    {
        var expected = Locals(next);
        var more =
            suggestions.Count > 0 ? DidYouMean(suggestions, tags: true)
            : expected.Count > 0 ? $"; expected {Tags(expected, 70)}"
            : container.Content is { TakesValues: true } ? ", which holds a value"
            : "; no element may stand there";
        return Make(ValidationErrorKind.UnknownElement, name, container, span) with
        {
            Expected = expected,
            Suggestions = suggestions,
            Message = Fit($"{Tag(name)} is not allowed in {Tag(container.Name)}{more}"),
        };
    }

    public static ValidationError WrongRoot(
        XmlName name,
        SourceSpan span,
        IReadOnlyList<string> expected
    )
    {
        var suggestions = Similarity.Nearest(name.LocalName, expected);
        var more =
            suggestions.Count > 0 ? DidYouMean(suggestions, tags: true)
            : expected.Count > 0 ? $"; expected {Tags(expected, 80)}"
            : "";
        return new()
        {
            Kind = ValidationErrorKind.WrongRoot,
            Span = span,
            Name = name,
            Expected = expected,
            Suggestions = suggestions,
            Message = Fit($"{Tag(name)} cannot be the outermost element here{more}"),
        };
    }

    /// <summary>An element whose attributes are those of another one with a near name.</summary>
    public static ValidationError OtherMeant(
        ElementFrame frame,
        ElementFrame container,
        string meant
    ) =>
        Make(ValidationErrorKind.UnknownElement, frame.Name, container, frame.NameSpan) with
        {
            Expected = [meant],
            Suggestions = [meant],
            Message = Fit(
                $"{Tag(frame.Name)} has no such attributes; did you mean <{meant}>, which has?"
            ),
        };

    /// <summary>An element that belongs elsewhere, as far as is known before its homes are ranked.</summary>
    public static ValidationError Homeless(XmlName name, ElementFrame container, SourceSpan span) =>
        Make(ValidationErrorKind.MisplacedElement, name, container, span);

    /// <summary>Says where an element that is <see cref="Homeless"/> belongs.</summary>
    public static ValidationError Misplaced(
        ValidationError error,
        IReadOnlyList<XmlName> parents,
        string? meant
    )
    {
        var expected = Locals(parents);
        IReadOnlyList<string> suggestions = meant is null ? [] : [meant];
        return error with
        {
            Expected = expected,
            Suggestions = suggestions,
            Message = Fit(
                $"{Tag(error.Name)} belongs in {Tags(expected, 50, most: 3)}, not in {Tag(error.Container!.Value)}{DidYouMean(suggestions, tags: true)}"
            ),
        };
    }

    public static ValidationError WrongNamespace(
        XmlName name,
        XmlName right,
        ElementFrame? container,
        SourceSpan span
    ) =>
        new()
        {
            Kind = ValidationErrorKind.WrongNamespace,
            Span = span,
            Name = name,
            Container = container?.Name,
            ContainerSpan = container?.NameSpan,
            DefinitionName = container?.DefinitionName,
            Expected = [right.ToString()],
            Suggestions = [right.NamespaceUri.Length == 0 ? right.LocalName : right.NamespaceUri],
            Message = Fit(
                $"{Tag(name)} is in {Namespace(name)}, but belongs in {Namespace(right)}"
            ),
        };

    /// <param name="name">The element.</param>
    /// <param name="container">What it stands in.</param>
    /// <param name="span">The place of its name.</param>
    /// <param name="first">The place of the first of that name.</param>
    /// <param name="isSecond">Whether one is allowed, so that two are too many.</param>
    public static ValidationError Duplicate(
        XmlName name,
        ElementFrame container,
        SourceSpan span,
        SourceSpan first,
        bool isSecond
    ) =>
        Make(ValidationErrorKind.DuplicateElement, name, container, span) with
        {
            Related = name,
            RelatedSpan = first,
            Message = Fit(
                $"{Tag(name)} appears {(isSecond ? "twice" : "too often")} in {Tag(container.Name)}, first on line {RelatedLine}"
            ),
        };

    public static ValidationError OutOfOrder(
        XmlName name,
        ElementFrame container,
        SourceSpan span,
        SeenElement other
    ) =>
        Make(ValidationErrorKind.ElementOutOfOrder, name, container, span) with
        {
            Related = other.Name,
            RelatedSpan = other.Span,
            Message = Fit(
                $"{Tag(name)} must come before {Tag(other.Name)} of line {RelatedLine} in {Tag(container.Name)}"
            ),
        };

    /// <summary>An element that comes after one before which it was missing; said only together with that mistake.</summary>
    public static ValidationError TooLate(XmlName name, ElementFrame container, SourceSpan span) =>
        Make(ValidationErrorKind.ElementOutOfOrder, name, container, span);

    public static ValidationError Conflicting(
        XmlName name,
        ElementFrame container,
        SourceSpan span,
        SeenElement other
    ) =>
        Make(ValidationErrorKind.ConflictingElement, name, container, span) with
        {
            Related = other.Name,
            RelatedSpan = other.Span,
            Message = Fit(
                $"{Tag(name)} cannot stand beside {Tag(other.Name)} of line {RelatedLine}: {Tag(container.Name)} has one or the other"
            ),
        };

    /// <summary>An element that cannot come because of what another one holds.</summary>
    /// <param name="name">The element.</param>
    /// <param name="container">What it stands in.</param>
    /// <param name="span">The place of its name.</param>
    /// <param name="other">The other one.</param>
    /// <param name="words">What that would have to hold, as far as the schema lists it.</param>
    public static ValidationError OtherVariant(
        XmlName name,
        ElementFrame container,
        SourceSpan span,
        SeenElement other,
        IReadOnlyList<string> words
    )
    {
        var tag = Short(other.Name);
        var right = words.Select(word => $"<{tag}>{word}</{tag}>").ToList();
        var ending = right.Count == 0 ? "" : $"; it is for {OneOf(right, 50, 0)}";
        return Make(ValidationErrorKind.ConflictingElement, name, container, span) with
        {
            Expected = words,
            Related = other.Name,
            RelatedSpan = other.Span,
            Message = Fit(
                $"{Tag(name)} does not go with what {Tag(other.Name)} of line {RelatedLine} in {Tag(container.Name)} holds{ending}"
            ),
        };
    }

    public static ValidationError WrongVariant(
        XmlName name,
        ElementFrame container,
        SourceSpan span,
        VariantCause? cause
    ) =>
        Make(ValidationErrorKind.ConflictingElement, name, container, span) with
        {
            Related = cause?.Attribute,
            RelatedSpan = cause?.Span,
            Message = Fit(
                cause is null
                    ? $"{Tag(name)} is not allowed in {Tag(container.Name)} with these attributes"
                    : $"{VariantSubject(name, container, cause)} {cause.Describe()}"
            ),
        };

    /// <summary>An element that is in conflict with a choice made by an element around it.</summary>
    public static string VariantSubject(XmlName name, ElementFrame container, VariantCause cause) =>
        cause.Owner == container ? Tag(name) : $"{Tag(name)} in {Tag(container.Name)}";

    /// <summary>An element that should have been an attribute.</summary>
    /// <param name="name">The element.</param>
    /// <param name="container">What it stands in.</param>
    /// <param name="span">The place of its name.</param>
    /// <param name="text">What it holds.</param>
    public static ValidationError IsAttribute(
        XmlName name,
        ElementFrame container,
        SourceSpan span,
        string text
    )
    {
        var value = OneLine(text.Trim());
        return Make(ValidationErrorKind.ElementInsteadOfAttribute, name, container, span) with
        {
            Value = Shorten(value),
            Message = Fit(
                $"{Tag(name)} is an attribute: write <{Short(container.Name)} {Short(name)}={QuoteLong(text)}>"
            ),
        };
    }

    /// <summary>An element that should have been an attribute of one that stands beside it.</summary>
    public static ValidationError IsAttributeOf(
        XmlName owner,
        XmlName name,
        ElementFrame container,
        SourceSpan span,
        string value
    ) =>
        Make(ValidationErrorKind.ElementInsteadOfAttribute, name, container, span) with
        {
            Value = Shorten(value),
            Message = Fit(
                $"{Tag(name)} is an attribute of {Tag(owner)}: write <{Short(owner)} {Short(name)}={QuoteLong(value)}>"
            ),
        };

    /// <summary>An element is missing, at the end of its parent or before another element.</summary>
    /// <param name="name">The missing element.</param>
    /// <param name="container">What it is missing in.</param>
    /// <param name="before">The element before which it is missing; or null.</param>
    /// <param name="beforeSpan">The place of that one.</param>
    public static ValidationError Missing(
        XmlName name,
        ElementFrame container,
        XmlName? before,
        SourceSpan? beforeSpan
    ) =>
        Make(ValidationErrorKind.MissingElement, name, container, container.NameSpan) with
        {
            Expected = [name.LocalName],
            Related = before,
            RelatedSpan = beforeSpan,
            Message = Fit($"{Tag(container.Name)} needs {Tag(name)}{Before(before)}"),
        };

    /// <summary>One of several elements is missing, at the end of their parent or before another element.</summary>
    public static ValidationError MissingOneOf(
        IReadOnlyList<XmlName> names,
        ElementFrame container,
        XmlName? before,
        SourceSpan? beforeSpan
    )
    {
        var expected = Locals(names);
        var what = expected.Count switch
        {
            0 => "an element",
            1 => Tag(names[0]),
            _ => Tags(expected, 80),
        };
        return Make(
            ValidationErrorKind.MissingElement,
            container.Name,
            container,
            container.NameSpan
        ) with
        {
            Expected = expected,
            Related = before,
            RelatedSpan = beforeSpan,
            Message = Fit($"{Tag(container.Name)} needs {what}{Before(before)}"),
        };
    }

    private static ValidationError Make(
        ValidationErrorKind kind,
        XmlName name,
        ElementFrame container,
        SourceSpan span
    ) =>
        new()
        {
            Kind = kind,
            Span = span,
            Name = name,
            Container = container.Name,
            ContainerSpan = container.NameSpan,
            DefinitionName = container.DefinitionName,
            Message = "",
        };

    private static string Before(XmlName? before) =>
        before is { } name ? $" before {Tag(name)} on line {RelatedLine}" : "";

    private static string Namespace(XmlName name) =>
        name.NamespaceUri.Length == 0 ? "no namespace" : $"namespace {QuoteUri(name.NamespaceUri)}";

    private static List<string> Locals(IEnumerable<XmlName> names) =>
        [.. names.Select(name => name.LocalName).Distinct()];
}
