namespace DomainXml.RelaxNg.Validation;

/// <content>Values that some validators refuse for the white space around them.</content>
public sealed partial class SchemaValidator
{
    /// <summary>
    /// Takes every valid value with white space around it that libxml2 refuses: of a datatype that is not text and has a
    /// pattern, which it holds against the value as written. Null, as it is at first, spares the look.
    /// </summary>
    public Action<PaddedValue>? PaddedValueFound { get; set; }

    private void LookForPadding(ValueTest[] tests, int attribute)
    {
        var value = attributes.Value(attribute);
        if (value.IsPadded && IsRefusedAsWritten(tests, value))
            PaddedValueFound!(
                new PaddedValue(
                    attributes.Name(attribute),
                    IsAttribute: true,
                    value.ToString(),
                    attributes.ValueSpan(attribute)
                )
            );
    }

    private void LookForPadding(ValueTest[] tests, in TextValue value)
    {
        if (value.IsPadded && IsRefusedAsWritten(tests, value))
            PaddedValueFound!(
                new PaddedValue(
                    frames[depth - 1].Name,
                    IsAttribute: false,
                    value.ToString(),
                    text.Span
                )
            );
    }

    private bool IsRefusedAsWritten(ValueTest[] tests, in TextValue value)
    {
        var isValid = false;
        foreach (var test in tests)
        {
            if (test.MatchesAsWritten(value, context))
                return false;
            isValid |= test.Matches(value, context);
        }
        return isValid;
    }
}

/// <summary>A valid value with white space around it.</summary>
/// <param name="Name">The attribute, or the element whose text it is.</param>
/// <param name="IsAttribute">Whether it is an attribute's.</param>
/// <param name="Value">The value, white space included.</param>
/// <param name="Span">Its place: an attribute's value, or the text without the white space.</param>
public readonly record struct PaddedValue(
    XmlName Name,
    bool IsAttribute,
    string Value,
    SourceSpan Span
);
