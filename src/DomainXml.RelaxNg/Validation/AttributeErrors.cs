using static DomainXml.RelaxNg.Validation.MessageText;

namespace DomainXml.RelaxNg.Validation;

/// <summary>The errors about attributes, in words.</summary>
internal static class AttributeErrors
{
    public static ValidationError Unknown(
        ElementFrame frame,
        AttributeStack attributes,
        int index,
        IReadOnlyList<string> expected,
        IReadOnlyList<string> suggestions
    )
    {
        var more =
            suggestions.Count > 0 ? DidYouMean(suggestions)
            : expected.Count > 0 ? $"; expected {OneOf(expected, 60)}"
            : "; it has no more attributes";
        return Make(ValidationErrorKind.UnknownAttribute, frame, attributes, index) with
        {
            Expected = expected,
            Suggestions = suggestions,
            Message = Fit(
                $"{Quote(attributes.Name(index))} is not an attribute of {Quote(frame.Name)}{more}"
            ),
        };
    }

    public static ValidationError WrongNamespace(
        ElementFrame frame,
        AttributeStack attributes,
        int index,
        XmlName right
    )
    {
        var name = attributes.Name(index);
        return Make(ValidationErrorKind.WrongNamespace, frame, attributes, index) with
        {
            Expected = [right.ToString()],
            Suggestions = [right.ToString()],
            Message = Fit(
                right.NamespaceUri.Length == 0
                    ? $"{Quote(name)} is an attribute of {Quote(frame.Name)} without a prefix, not in namespace {Quote(name.NamespaceUri)}"
                    : $"{Quote(name)} is an attribute of {Quote(frame.Name)} in namespace {Quote(right.NamespaceUri)} only"
            ),
        };
    }

    public static ValidationError IsElement(
        ElementFrame frame,
        AttributeStack attributes,
        int index
    ) =>
        Make(ValidationErrorKind.AttributeInsteadOfElement, frame, attributes, index) with
        {
            Message = Fit(
                $"{Quote(attributes.Name(index))} is an element in {Quote(frame.Name)}, not an attribute of it"
            ),
        };

    public static ValidationError Conflicting(
        ElementFrame frame,
        AttributeStack attributes,
        int index,
        VariantCause? cause
    ) =>
        Make(ValidationErrorKind.ConflictingAttribute, frame, attributes, index) with
        {
            Related = cause?.Attribute,
            RelatedSpan = ElementErrors.SpanOf(cause, attributes),
            Message = Fit(
                $"{Quote(attributes.Name(index))} is not an attribute of {Quote(frame.Name)}{cause?.Describe(frame, attributes) ?? " with these attributes"}"
            ),
        };

    public static ValidationError InvalidValue(
        ElementFrame frame,
        AttributeStack attributes,
        int index,
        ExpectedValues expected,
        VariantCause? cause
    )
    {
        var text = attributes.Value(index).ToString();
        var suggestions = Suggest(text, expected);
        var condition = cause?.Describe(frame, attributes) ?? "";
        var name = Quote(attributes.Name(index));
        return Make(ValidationErrorKind.InvalidAttributeValue, frame, attributes, index) with
        {
            Span = attributes.ValueSpan(index),
            Value = Shorten(text),
            Expected = expected.All,
            Suggestions = suggestions,
            Related = cause?.Attribute,
            RelatedSpan = ElementErrors.SpanOf(cause, attributes),
            Message = Fit(
                $"{Quote(text)} is not a value of {name} in {Quote(frame.Name)}{condition}{Alternatives(expected, suggestions)}"
            ),
        };
    }

    public static ValidationError Missing(
        ElementFrame frame,
        XmlName name,
        ExpectedValues values
    ) =>
        Make(ValidationErrorKind.MissingAttribute, frame, name) with
        {
            Expected = [name.LocalName],
            Message = Fit(
                values.All.Count == 0
                    ? $"{Quote(name)} is missing: {Quote(frame.Name)} must have this attribute"
                    : $"{Quote(name)} is missing: {Quote(frame.Name)} must have this attribute, with {Values(values, 70)}"
            ),
        };

    public static ValidationError MissingOneOf(ElementFrame frame, IReadOnlyList<XmlName> names)
    {
        var expected = names.Select(name => name.LocalName).Distinct().ToList();
        return Make(ValidationErrorKind.MissingAttribute, frame, frame.Name) with
        {
            Expected = expected,
            Message = Fit(
                expected.Count == 0
                    ? $"{Quote(frame.Name)} lacks an attribute"
                    : $"{Quote(frame.Name)} lacks an attribute: {OneOf(expected, 80)}"
            ),
        };
    }

    /// <summary>What was meant where that is plain, or else what is allowed; as the rest of a sentence.</summary>
    public static string Alternatives(ExpectedValues expected, IReadOnlyList<string> suggestions) =>
        suggestions.Count > 0 ? DidYouMean(suggestions)
        : expected.All.Count > 0 ? $"; expected {Values(expected, 80)}"
        : "";

    /// <summary>What was probably meant by a value.</summary>
    public static IReadOnlyList<string> Suggest(string text, ExpectedValues expected) =>
        Similarity.Synonym(text, expected.Literals) is { } synonym
            ? [synonym]
            : Similarity.Nearest(text, expected.Literals);

    private static string Values(ExpectedValues values, int room) =>
        OneOf(values.All, room, values.Literals.Count);

    private static ValidationError Make(
        ValidationErrorKind kind,
        ElementFrame frame,
        AttributeStack attributes,
        int index
    ) => Make(kind, frame, attributes.Name(index)) with { Span = attributes.NameSpan(index) };

    private static ValidationError Make(
        ValidationErrorKind kind,
        ElementFrame frame,
        XmlName name
    ) =>
        new()
        {
            Kind = kind,
            Span = frame.NameSpan,
            Name = name,
            Container = frame.Name,
            DefinitionName = frame.DefinitionName,
            Message = "",
        };
}
