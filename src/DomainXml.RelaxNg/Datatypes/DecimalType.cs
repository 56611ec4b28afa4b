namespace DomainXml.RelaxNg.Datatypes;

/// <summary>decimal and all integer types.</summary>
internal sealed class XsdDecimalType : XsdType
{
    private readonly DecimalValue? min;
    private readonly DecimalValue? max;

    /// <param name="isInteger">Whether no point may stand in the text.</param>
    /// <param name="min">The least value, or null.</param>
    /// <param name="max">The greatest value, or null.</param>
    public XsdDecimalType(bool isInteger, string? min = null, string? max = null)
    {
        IsInteger = isInteger;
        this.min = min is null ? null : DecimalValue.Parse(min);
        this.max = max is null ? null : DecimalValue.Parse(max);
    }

    public override bool IsOrdered => true;

    public override bool IsDecimal => true;

    public override bool IsInteger { get; }

    public override string Description => IsInteger ? "a whole number" : "a decimal number";

    public override (object? Min, object? Max) Bounds => (min, max);

    public override bool IsValid(TextSpan text, DatatypeContext context) =>
        DecimalNumber.TryParse(text, !IsInteger, out var number)
        && (min is null || number.CompareTo(min) >= 0)
        && (max is null || number.CompareTo(max) <= 0);

    public override object Parse(TextSpan text, DatatypeContext context)
    {
        DecimalNumber.TryParse(text, true, out var number);
        return number.ToValue();
    }

    public override ValueOrder Compare(TextSpan text, object other)
    {
        DecimalNumber.TryParse(text, true, out var number);
        return number.CompareTo((DecimalValue)other) switch
        {
            < 0 => ValueOrder.Less,
            0 => ValueOrder.Equal,
            _ => ValueOrder.Greater,
        };
    }

    public override (int Total, int Fraction) CountDigits(TextSpan text)
    {
        DecimalNumber.TryParse(text, true, out var number);
        return (number.Whole.Length + number.Fraction.Length, number.Fraction.Length);
    }
}
