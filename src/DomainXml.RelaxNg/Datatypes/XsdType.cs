namespace DomainXml.RelaxNg.Datatypes;

/// <summary>How two values stand to each other.</summary>
internal enum ValueOrder
{
    Less,
    Equal,
    Greater,

    /// <summary>Neither: a month and 30 days, NaN and anything.</summary>
    Incomparable,
}

/// <summary>
/// A built-in datatype of XML Schema 1.0 before parameters. Texts come here with their white space already normalised.
/// Immutable and safe for use by several threads.
/// </summary>
internal abstract class XsdType
{
    public virtual WhiteSpaceRule WhiteSpaceRule => WhiteSpaceRule.Collapse;

    /// <summary>Whether libxml2 takes the white space away before it looks at patterns, as the standard says.</summary>
    public virtual bool IsNormalizedByLibxml2 => false;

    /// <summary>What lengths count, in the plural, or null where the type has no length.</summary>
    public virtual string? LengthUnit => null;

    /// <summary>Whether length parameters restrict anything.</summary>
    public virtual bool HasMeaningfulLength => true;

    /// <summary>Whether values have an order, so that bounds make sense.</summary>
    public virtual bool IsOrdered => false;

    /// <summary>Whether values are decimal numbers, so that digits can be counted.</summary>
    public virtual bool IsDecimal => false;

    /// <summary>Whether values have no fraction.</summary>
    public virtual bool IsInteger => false;

    /// <summary>A value in plain words, with an article.</summary>
    public abstract string Description { get; }

    /// <summary>The bounds that the type has without parameters, in words for <see cref="Description"/>'s use.</summary>
    public virtual (object? Min, object? Max) Bounds => (null, null);

    /// <summary>Whether the text stands for a value.</summary>
    public abstract bool IsValid(TextSpan text, DatatypeContext context);

    /// <summary>The value of a valid text.</summary>
    public virtual object Parse(TextSpan text, DatatypeContext context) => text.ToString();

    public virtual bool ValuesEqual(object left, object right) => left.Equals(right);

    /// <summary>Compares the value of a valid text with another value.</summary>
    public virtual ValueOrder Compare(TextSpan text, object other) => ValueOrder.Incomparable;

    /// <summary>The length of a valid text's value, in <see cref="LengthUnit"/>s.</summary>
    public virtual long Measure(TextSpan text) => CountCodePoints(text);

    /// <summary>The digits that a valid decimal number needs, in all and behind the point.</summary>
    public virtual (int Total, int Fraction) CountDigits(TextSpan text) => (0, 0);

    private static long CountCodePoints(TextSpan text)
    {
        long count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                count--;
        }
        return count;
    }
}
