namespace DomainXml.RelaxNg.Datatypes;

/// <summary>
/// duration. Months and seconds are what tells two durations apart: a year is twelve months, a day 24 hours; how many
/// days a month has is open, so that some are not comparable. Numbers have 15 digits at most, fractions any number.
/// </summary>
internal sealed class XsdDurationType : XsdType
{
    private const int MaxDigits = 15;

    // XML Schema part 2, 3.2.7.2: compared at these starts, which stand for all that months and leap years can do.
    private static readonly (int Year, int Month)[] Starts =
    [
        (1696, 9),
        (1697, 2),
        (1903, 3),
        (1903, 7),
    ];

    public override bool IsOrdered => true;

    public override string Description => "a duration such as P1DT2H or PT30M";

    public override bool IsValid(TextSpan text, DatatypeContext context) =>
        TryRead(text, out _, out _, out _);

    public override object Parse(TextSpan text, DatatypeContext context) => ReadValue(text);

    public override ValueOrder Compare(TextSpan text, object other)
    {
        var (left, right) = (ReadValue(text), (Duration)other);
        if (left == right)
            return ValueOrder.Equal;
        ValueOrder? agreed = null;
        foreach (var (year, month) in Starts)
        {
            var order = CompareFrom(year, month, left, right);
            if (order != (agreed ?? order))
                return ValueOrder.Incomparable;
            agreed = order;
        }
        return agreed!.Value;
    }

    private static ValueOrder CompareFrom(int year, int month, Duration left, Duration right)
    {
        var order = SecondsFrom(year, month, left).CompareTo(SecondsFrom(year, month, right));
        if (order == 0)
            order = string.CompareOrdinal(left.Fraction, right.Fraction);
        return order < 0 ? ValueOrder.Less
            : order > 0 ? ValueOrder.Greater
            : ValueOrder.Equal;
    }

    private static decimal SecondsFrom(int year, int month, Duration duration)
    {
        var months = (long)duration.Months + (year * 12) + month - 1;
        var years = Calendar.FloorDivide(months, 12);
        var day = Calendar.DayNumber(years, (int)(months - (years * 12)) + 1, 1);
        return ((decimal)day * Calendar.SecondsPerDay) + duration.Seconds;
    }

    private static Duration ReadValue(TextSpan text)
    {
        TryRead(text, out var months, out var seconds, out var fractionSpan);
        var fraction = fractionSpan.ToString().TrimEnd('0');
        if (text[0] != '-')
            return new Duration(months, seconds, fraction);
        // The fraction counts upwards from the whole seconds: -1.25 is -2 + 0.75.
        if (fraction.Length == 0)
            return new Duration(0 - months, 0 - seconds, "");
        var complement = fraction.Select(digit => (char)('0' + '9' - digit)).ToArray();
        complement[complement.Length - 1]++;
        return new Duration(0 - months, -1 - seconds, new string(complement));
    }

    /// <summary>The size of the duration without its sign; whether the text is one.</summary>
    private static bool TryRead(
        TextSpan text,
        out decimal months,
        out decimal seconds,
        out TextSpan fraction
    )
    {
        (months, seconds) = (0, 0);
        fraction = default;
        var position = text.Length > 0 && text[0] == '-' ? 1 : 0;
        if (position >= text.Length || text[position++] != 'P')
            return false;
        const string Units = "YMDTHMS";
        var unit = 0;
        var timeUnit = Units.IndexOf('T');
        var isOpen = true;
        while (position < text.Length)
        {
            if (text[position] == 'T')
            {
                if (unit > timeUnit)
                    return false;
                unit = timeUnit + 1;
                position++;
                isOpen = true;
                continue;
            }
            if (!TryReadNumber(text, ref position, out var number, out var digitsBehindPoint))
                return false;
            var end = unit <= timeUnit ? timeUnit : Units.Length;
            if (position == text.Length)
                return false;
            var found = Units.IndexOf(text[position++], unit, end - unit);
            if (found < 0 || (!digitsBehindPoint.IsEmpty && Units[found] != 'S'))
                return false;
            switch (found)
            {
                case 0:
                    months += number * 12;
                    break;
                case 1:
                    months += number;
                    break;
                case 2:
                    seconds += number * Calendar.SecondsPerDay;
                    break;
                case 4:
                    seconds += number * 3600;
                    break;
                case 5:
                    seconds += number * 60;
                    break;
                default:
                    seconds += number;
                    fraction = digitsBehindPoint;
                    break;
            }
            unit = found + 1;
            isOpen = false;
        }
        return !isOpen;
    }

    private static bool TryReadNumber(
        TextSpan text,
        scoped ref int position,
        out decimal number,
        out TextSpan digitsBehindPoint
    )
    {
        number = 0;
        digitsBehindPoint = default;
        var start = position;
        var digits = 0;
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            if (digits > 0 || text[position] != '0')
                digits++;
            if (digits > MaxDigits)
                return false;
            number = (number * 10) + (text[position++] - '0');
        }
        if (position == start)
            return false;
        if (position == text.Length || text[position] != '.')
            return true;
        start = ++position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
            position++;
        digitsBehindPoint = text.Slice(start, position - start);
        return position > start;
    }

    private sealed record Duration(decimal Months, decimal Seconds, string Fraction);
}
