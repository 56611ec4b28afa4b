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
            : attributes.Count - frame.FirstAttribute == 1 ? ", which has none"
            : "; it has no more attributes";
        return Make(ValidationErrorKind.UnknownAttribute, frame, attributes, index) with
        {
            Expected = expected,
            Suggestions = suggestions,
            Message = Fit(
                $"{Quote(attributes.Name(index))} is not an attribute of {Tag(frame.Name)}{more}"
            ),
        };
    }

    /// <summary>An attribute with the name of a value that another one lists.</summary>
    public static ValidationError IsValue(
        ElementFrame frame,
        AttributeStack attributes,
        int index,
        XmlName owner
    )
    {
        var right = Setting(owner, attributes.Name(index).LocalName);
        return Make(ValidationErrorKind.UnknownAttribute, frame, attributes, index) with
        {
            Expected = [owner.LocalName],
            Suggestions = [right],
            Message = Fit(
                $"{Quote(attributes.Name(index))} is not an attribute of {Tag(frame.Name)}, but a value of {Quote(owner)}: write {right}"
            ),
        };
    }

    /// <summary>An attribute whose value is what an element that is missing would hold.</summary>
    public static ValidationError MeantElement(
        ElementFrame frame,
        AttributeStack attributes,
        int index,
        XmlName element
    )
    {
        var value = OneLine(attributes.Value(index).ToString());
        var tag = Short(element);
        return Make(ValidationErrorKind.UnknownAttribute, frame, attributes, index) with
        {
            Expected = [element.LocalName],
            Suggestions = [element.LocalName],
            Message = Fit(
                $"{Quote(attributes.Name(index))} is not an attribute of {Tag(frame.Name)}; write <{tag}>{Beginning(value)}</{tag}> in it"
            ),
        };
    }

    /// <summary>An attribute of an element that has none, because it says yes by being there.</summary>
    public static ValidationError OfFlag(
        ElementFrame frame,
        AttributeStack attributes,
        int index,
        string advice
    ) =>
        Make(ValidationErrorKind.UnknownAttribute, frame, attributes, index) with
        {
            Message = Fit(
                $"{Quote(attributes.Name(index))} is not an attribute of {Tag(frame.Name)}, which has none: {advice}"
            ),
        };

    public static ValidationError Misplaced(
        ElementFrame frame,
        AttributeStack attributes,
        int index,
        IReadOnlyList<XmlName> owners
    )
    {
        List<string> expected = [.. owners.Select(owner => owner.LocalName).Distinct()];
        return Make(ValidationErrorKind.MisplacedAttribute, frame, attributes, index) with
        {
            Expected = expected,
            Message = Fit(
                $"{Quote(attributes.Name(index))} belongs in {Tags(expected, 50, most: 3)}, not in {Tag(frame.Name)}"
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
            Suggestions = [right.NamespaceUri.Length == 0 ? right.LocalName : right.NamespaceUri],
            Message = Fit(
                right.NamespaceUri.Length == 0
                    ? $"{Quote(name)} is an attribute of {Tag(frame.Name)} without a prefix, not in namespace {QuoteUri(name.NamespaceUri)}"
                    : $"{Quote(name)} is an attribute of {Tag(frame.Name)} in namespace {QuoteUri(right.NamespaceUri)} only"
            ),
        };
    }

    public static ValidationError IsElement(
        ElementFrame frame,
        AttributeStack attributes,
        int index
    )
    {
        var name = Short(attributes.Name(index));
        var value = OneLine(attributes.Value(index).ToString());
        return Make(ValidationErrorKind.AttributeInsteadOfElement, frame, attributes, index) with
        {
            Value = Shorten(value),
            Message = Fit(
                $"'{name}' is an element: write <{name}>{Beginning(value)}</{name}> in {Tag(frame.Name)}"
            ),
        };
    }

    public static ValidationError Conflicting(
        ElementFrame frame,
        AttributeStack attributes,
        int index,
        VariantCause? cause
    ) =>
        Make(ValidationErrorKind.ConflictingAttribute, frame, attributes, index) with
        {
            Related = cause?.Attribute,
            RelatedSpan = cause?.Span,
            Message = Fit(
                cause is null
                    ? $"{Quote(attributes.Name(index))} is not an attribute of {Tag(frame.Name)} with these attributes"
                    : $"{VariantSubject(frame, attributes, index, cause)} {cause.Describe()}"
            ),
        };

    /// <summary>An attribute that is in conflict with a choice made by its element or one around it.</summary>
    public static string VariantSubject(
        ElementFrame frame,
        AttributeStack attributes,
        int index,
        VariantCause cause
    ) =>
        cause.Owner == frame
            ? Quote(attributes.Name(index))
            : $"{Quote(attributes.Name(index))} of {Tag(frame.Name)}";

    public static ValidationError InvalidValue(
        ElementFrame frame,
        AttributeStack attributes,
        int index,
        ExpectedValues expected,
        IReadOnlyList<string> suggestions,
        VariantCause? cause
    )
    {
        var text = attributes.Value(index).ToString();
        var name = attributes.Name(index);
        var beginning = $"{Quote(text)} is not a value of {Quote(name)} in {Tag(frame.Name)}";
        var message = cause is not null
            ? $"{Setting(name, text)} {cause.Describe()}"
            : beginning + expected.Ending(text, suggestions, beginning);
        return Make(ValidationErrorKind.InvalidAttributeValue, frame, attributes, index) with
        {
            Span = attributes.ValueSpan(index),
            Value = Shorten(text),
            Expected = expected.All,
            Suggestions = suggestions,
            Related = cause?.Attribute,
            RelatedSpan = cause?.Span,
            Message = Fit(message),
        };
    }

    /// <summary>An invalid value, with what to write instead of the attribute.</summary>
    public static ValidationError WithAdvice(
        ValidationError error,
        ElementFrame frame,
        AttributeStack attributes,
        int index,
        string settings
    ) =>
        error with
        {
            Suggestions = [settings],
            Message = Fit(
                $"{Quote(attributes.Value(index).ToString())} is not a value of {Quote(error.Name)} in {Tag(frame.Name)}; write {settings}"
            ),
        };

    public static ValidationError Missing(
        ElementFrame frame,
        XmlName name,
        ExpectedValues values,
        VariantCause? cause
    )
    {
        var variant = cause is { Value: { } value }
            ? cause.Owner == frame
                ? $" with {cause.Setting(value)}"
                : $" in {Tag(cause.Owner.Name)} with {cause.Setting(value)}"
            : "";
        var what =
            values.All.Count == 0 ? ""
            : values.All.Count == 1 && values.Literals.Count == 0 ? $", {values.All[0]}"
            : $": {values.Listed(70)}";
        return Make(ValidationErrorKind.MissingAttribute, frame, name) with
        {
            Expected = [name.LocalName],
            Message = Fit($"{Tag(frame.Name)}{variant} needs {Quote(name)}{what}"),
        };
    }

    public static ValidationError MissingOneOf(ElementFrame frame, IReadOnlyList<XmlName> names)
    {
        var expected = names.Select(name => name.LocalName).Distinct().ToList();
        return Make(ValidationErrorKind.MissingAttribute, frame, frame.Name) with
        {
            Expected = expected,
            Message = Fit(
                expected.Count switch
                {
                    0 => $"{Tag(frame.Name)} needs an attribute",
                    1 => $"{Tag(frame.Name)} needs {Quote(expected[0])}",
                    _ => $"{Tag(frame.Name)} needs {OneOf(expected, 80)}",
                }
            ),
        };
    }

    private static string Beginning(string value) =>
        value.Length <= 60 ? value : value.Substring(0, 57) + "...";

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
            ContainerSpan = frame.NameSpan,
            DefinitionName = frame.DefinitionName,
            Message = "",
        };
}
