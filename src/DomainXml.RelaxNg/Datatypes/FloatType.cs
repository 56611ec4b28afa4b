using System.Globalization;

namespace DomainXml.RelaxNg.Datatypes;

/// <summary>float and double. A number too great for the type is infinite; one too small is zero.</summary>
internal sealed class XsdFloatType(bool isDouble) : XsdType
{
    public override bool IsOrdered => true;

    public override string Description => "a number such as 1.5 or 1e3, INF, -INF or NaN";

    public override bool IsValid(TextSpan text, DatatypeContext context)
    {
        if (IsNamed(text))
            return true;
        var exponent = text.IndexOf('e');
        if (exponent < 0)
            exponent = text.IndexOf('E');
        if (exponent < 0)
            return DecimalNumber.TryParse(text, true, out _);
        return DecimalNumber.TryParse(text.Slice(0, exponent), true, out _)
            && DecimalNumber.TryParse(text.Slice(exponent + 1), false, out _);
    }

    // Boxed doubles also for float: every float is one. Double.Equals takes NaN as equal to itself, and 0 to -0.
    public override object Parse(TextSpan text, DatatypeContext context) => ToDouble(text);

    public override ValueOrder Compare(TextSpan text, object other)
    {
        var (left, right) = (ToDouble(text), (double)other);
        return left < right ? ValueOrder.Less
            : left > right ? ValueOrder.Greater
            : left.Equals(right) ? ValueOrder.Equal
            : ValueOrder.Incomparable;
    }

    private static bool IsNamed(TextSpan text) =>
        text.Length is 3 or 4
        && (
            text.SequenceCompareTo("INF") == 0
            || text.SequenceCompareTo("-INF") == 0
            || text.SequenceCompareTo("NaN") == 0
        );

    private double ToDouble(TextSpan text)
    {
        if (IsNamed(text))
        {
            return text[0] == 'N' ? double.NaN
                : text[0] == '-' ? double.NegativeInfinity
                : double.PositiveInfinity;
        }
#if NET
        return isDouble
            ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
            : float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
#else
        // .NET Framework refuses what is too great.
        var infinite = text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        var culture = CultureInfo.InvariantCulture;
        if (isDouble)
            return double.TryParse(text.ToString(), NumberStyles.Float, culture, out var value)
                ? value
                : infinite;
        return float.TryParse(text.ToString(), NumberStyles.Float, culture, out var single)
            ? single
            : infinite;
#endif
    }
}
