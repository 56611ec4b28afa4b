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
            suggestions.Count > 0 ? DidYouMean(suggestions)
            : expected.Count > 0 ? $"; expected {OneOf(expected, 70)}"
            : container.Content is { TakesValues: true } ? ", which holds a value"
            : "; no element may stand there";
        return Make(ValidationErrorKind.UnknownElement, name, container, span) with
        {
            Expected = expected,
            Suggestions = suggestions,
            Message = Fit($"{Quote(name)} is not allowed in {Quote(container.Name)}{more}"),
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
            suggestions.Count > 0 ? DidYouMean(suggestions)
            : expected.Count > 0 ? $"; expected {OneOf(expected, 80)}"
            : "";
        return new()
        {
            Kind = ValidationErrorKind.WrongRoot,
            Span = span,
            Name = name,
            Expected = expected,
            Suggestions = suggestions,
            Message = Fit($"{Quote(name)} cannot be the outermost element here{more}"),
        };
    }

    public static ValidationError Misplaced(
        XmlName name,
        ElementFrame container,
        SourceSpan span,
        IReadOnlyList<XmlName> parents,
        string? meant
    )
    {
        var expected = Locals(parents);
        IReadOnlyList<string> suggestions = meant is null ? [] : [meant];
        return Make(ValidationErrorKind.MisplacedElement, name, container, span) with
        {
            Expected = expected,
            Suggestions = suggestions,
            Message = Fit(
                $"{Quote(name)} does not belong in {Quote(container.Name)}, but in {OneOf(expected, 60)}{DidYouMean(suggestions)}"
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
            DefinitionName = container?.DefinitionName,
            Expected = [right.ToString()],
            Suggestions = [right.ToString()],
            Message = Fit(
                $"{Quote(name)} is in {Namespace(name)}, but belongs in {Namespace(right)}"
            ),
        };

    public static ValidationError Duplicate(
        XmlName name,
        ElementFrame container,
        SourceSpan span,
        SourceSpan first
    ) =>
        Make(ValidationErrorKind.DuplicateElement, name, container, span) with
        {
            Related = name,
            RelatedSpan = first,
            Message = Fit(
                $"{Quote(name)} stands in {Quote(container.Name)} too often; the first is at {first.Start}"
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
                $"{Quote(name)} must come before {Quote(other.Name)} in {Quote(container.Name)}"
            ),
        };

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
                $"{Quote(name)} cannot stand in {Quote(container.Name)} together with {Quote(other.Name)} at {other.Span.Start}"
            ),
        };

    public static ValidationError WrongVariant(
        XmlName name,
        ElementFrame container,
        SourceSpan span,
        AttributeStack attributes,
        VariantCause? cause
    ) =>
        Make(ValidationErrorKind.ConflictingElement, name, container, span) with
        {
            Related = cause?.Attribute,
            RelatedSpan = SpanOf(cause, attributes),
            Message = Fit(
                $"{Quote(name)} is not allowed in {Quote(container.Name)}{cause?.Describe(container, attributes) ?? " with these attributes"}"
            ),
        };

    /// <summary>Where the cause stands: the attribute's value, or the name of the element that lacks it.</summary>
    public static SourceSpan? SpanOf(VariantCause? cause, AttributeStack attributes) =>
        cause is null ? null
        : cause.Index < 0 ? cause.Owner.NameSpan
        : attributes.ValueSpan(cause.Index);

    public static ValidationError IsAttribute(
        XmlName name,
        ElementFrame container,
        SourceSpan span
    ) =>
        Make(ValidationErrorKind.ElementInsteadOfAttribute, name, container, span) with
        {
            Message = Fit(
                $"{Quote(name)} is an attribute of {Quote(container.Name)}, not an element in it"
            ),
        };

    /// <summary>An element is missing, at the end of its parent or before another element.</summary>
    public static ValidationError Missing(
        XmlName name,
        ElementFrame container,
        SourceSpan span,
        XmlName? before
    ) =>
        Make(ValidationErrorKind.MissingElement, name, container, span) with
        {
            Expected = [name.LocalName],
            Related = before,
            RelatedSpan = before is null ? null : span,
            Message = Fit($"{Quote(name)} is missing in {Quote(container.Name)}{Before(before)}"),
        };

    /// <summary>One of several elements is missing, at the end of their parent or before another element.</summary>
    public static ValidationError MissingOneOf(
        IReadOnlyList<XmlName> names,
        ElementFrame container,
        SourceSpan span,
        XmlName? before
    )
    {
        var expected = Locals(names);
        var message =
            expected.Count == 0
                ? $"{Quote(container.Name)} lacks an element{Before(before)}"
                : $"{Quote(container.Name)} lacks an element{Before(before)}: {OneOf(expected, 80)}";
        return Make(ValidationErrorKind.MissingElement, container.Name, container, span) with
        {
            Expected = expected,
            Related = before,
            RelatedSpan = before is null ? null : span,
            Message = Fit(message),
        };
    }

    /// <summary>An attribute and its value, as in <c>type='usb'</c>.</summary>
    public static string Setting(AttributeStack attributes, int index) =>
        $"{attributes.Name(index).LocalName}={Quote(attributes.Value(index).ToString())}";

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
            DefinitionName = container.DefinitionName,
            Message = "",
        };

    private static string Before(XmlName? before) =>
        before is { } name ? $" before {Quote(name)}" : "";

    private static string Namespace(XmlName name) =>
        name.NamespaceUri.Length == 0 ? "no namespace" : $"namespace {Quote(name.NamespaceUri)}";

    private static List<string> Locals(IEnumerable<XmlName> names) =>
        [.. names.Select(name => name.LocalName).Distinct()];
}
