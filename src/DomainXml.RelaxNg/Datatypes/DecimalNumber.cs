namespace DomainXml.RelaxNg.Datatypes;

/// <summary>
/// A decimal number of any size, as it stands in a text: sign and digits, without zeros that mean nothing. Comparing is
/// linear in the digits.
/// </summary>
internal readonly ref struct DecimalNumber
{
    private DecimalNumber(bool negative, TextSpan whole, TextSpan fraction)
    {
        Whole = whole;
        Fraction = fraction;
        IsNegative = negative && (whole.Length > 0 || fraction.Length > 0);
    }

    /// <summary>Whether it is less than zero; zero has no sign.</summary>
    public bool IsNegative { get; }

    /// <summary>The digits before the point, without leading zeros.</summary>
    public TextSpan Whole { get; }

    /// <summary>The digits behind the point, without trailing zeros.</summary>
    public TextSpan Fraction { get; }

    /// <summary>Reads a number: a sign, then digits with one point at most among, before or behind them.</summary>
    public static bool TryParse(TextSpan text, bool allowPoint, out DecimalNumber number)
    {
        number = default;
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var point = -1;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is >= '0' and <= '9')
                continue;
            if (text[i] != '.' || !allowPoint || point >= 0)
                return false;
            point = i;
        }
        var wholeEnd = point < 0 ? text.Length : point;
        if (text.Length - start - (point < 0 ? 0 : 1) == 0)
            return false;
        var wholeStart = start;
        while (wholeStart < wholeEnd && text[wholeStart] == '0')
            wholeStart++;
        var fractionEnd = text.Length;
        while (fractionEnd > wholeEnd + 1 && text[fractionEnd - 1] == '0')
            fractionEnd--;
        number = new DecimalNumber(
            text[0] == '-',
            text.Slice(wholeStart, wholeEnd - wholeStart),
            wholeEnd < fractionEnd
                ? text.Slice(wholeEnd + 1, fractionEnd - wholeEnd - 1)
                : default(TextSpan)
        );
        return true;
    }

    /// <summary>Less than zero, zero or greater than zero, as the comparison with the other comes out.</summary>
    public int CompareTo(DecimalValue other)
    {
        if (IsNegative != other.IsNegative)
            return IsNegative ? -1 : 1;
        var order = Whole.Length.CompareTo(other.Whole.Length);
        if (order == 0)
            order = Whole.SequenceCompareTo(other.Whole);
        if (order == 0)
            order = CompareFractions(Fraction, other.Fraction);
        return IsNegative ? -order : order;
    }

    public DecimalValue ToValue() => new(IsNegative, Whole.ToString(), Fraction.ToString());

    // "15" is less than "2", as .15 is less than .2: the order of text.
    private static int CompareFractions(TextSpan left, TextSpan right) =>
        left.IsEmpty || right.IsEmpty
            ? left.Length.CompareTo(right.Length)
            : left.SequenceCompareTo(right);
}

/// <summary>The value of a <see cref="DecimalNumber"/>.</summary>
internal sealed record DecimalValue(bool IsNegative, string Whole, string Fraction)
{
    public static DecimalValue Parse(string text) =>
        DecimalNumber.TryParse(text, true, out var number)
            ? number.ToValue()
            : throw new FormatException($"\"{text}\" is not a decimal number.");

    public override string ToString() =>
        (IsNegative ? "-" : "")
        + (Whole.Length == 0 ? "0" : Whole)
        + (Fraction.Length == 0 ? "" : "." + Fraction);
}
