namespace DomainXml.RelaxNg.Datatypes;

/// <summary>The parts of a date or time.</summary>
[Flags]
internal enum DateParts
{
    Year = 1,
    Month = 2,
    Day = 4,
    Time = 8,
}

/// <summary>Reads the lexical forms of the date and time types, which differ in the parts they have.</summary>
internal ref struct DateTimeReader
{
    // No year 0, and a limit that leaves room for counting days.
    private const int MaxYearDigits = 15;

    private readonly TextSpan text;
    private int position;

    private DateTimeReader(TextSpan text) => this.text = text;

    // What a part that the type lacks counts as: a leap year and a long month, so that every day exists.
    public long Year { get; private set; } = 1972;

    public int Month { get; private set; } = 1;

    public int Day { get; private set; } = 1;

    /// <summary>The second of the day, 86400 for the end of the day.</summary>
    public int Second { get; private set; }

    public TextSpan Fraction { get; private set; }

    /// <summary>Minutes that the zone is ahead of UTC; null without a zone.</summary>
    public int? Zone { get; private set; }

    public static bool TryRead(TextSpan text, DateParts parts, out DateTimeReader reader)
    {
        reader = new DateTimeReader(text);
        return reader.Read(parts);
    }

    private bool Read(DateParts parts)
    {
        var hasYear = (parts & DateParts.Year) != 0;
        if (hasYear ? !ReadYear() : parts != DateParts.Time && !(Skip('-') && Skip('-')))
            return false;
        if ((parts & DateParts.Month) != 0)
        {
            if ((hasYear && !Skip('-')) || !ReadTwoDigits(1, 12, out var month))
                return false;
            Month = month;
        }
        if ((parts & DateParts.Day) != 0)
        {
            if (!Skip('-') || !ReadTwoDigits(1, Calendar.DaysInMonth(Year, Month), out var day))
                return false;
            Day = day;
        }
        if ((parts & DateParts.Time) != 0)
        {
            if ((hasYear && !Skip('T')) || !ReadTime())
                return false;
        }
        return ReadZone() && position == text.Length;
    }

    private bool ReadYear()
    {
        var negative = Skip('-');
        var start = position;
        long year = 0;
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            if (position - start == MaxYearDigits)
                return false;
            year = (year * 10) + (text[position++] - '0');
        }
        var digits = position - start;
        if (digits < 4 || (digits > 4 && text[start] == '0') || year == 0)
            return false;
        // There is no year 0, so that -1 is the year before 1.
        Year = negative ? 1 - year : year;
        return true;
    }

    private bool ReadTime()
    {
        if (
            !ReadTwoDigits(0, 24, out var hour)
            || !Skip(':')
            || !ReadTwoDigits(0, 59, out var minute)
            || !Skip(':')
            || !ReadTwoDigits(0, 59, out var second)
        )
            return false;
        if (Skip('.'))
        {
            var start = position;
            while (position < text.Length && text[position] is >= '0' and <= '9')
                position++;
            if (position == start)
                return false;
            var end = position;
            while (end > start && text[end - 1] == '0')
                end--;
            Fraction = text.Slice(start, end - start);
        }
        Second = (hour * 3600) + (minute * 60) + second;
        // 24:00:00 is the end of the day, and nothing comes behind it.
        return Second < Calendar.SecondsPerDay
            || (Second == Calendar.SecondsPerDay && Fraction.IsEmpty);
    }

    private bool ReadZone()
    {
        if (position == text.Length)
            return true;
        if (Skip('Z'))
        {
            Zone = 0;
            return true;
        }
        var isBehind = text[position] == '-';
        if (
            !(Skip('-') || Skip('+'))
            || !ReadTwoDigits(0, 14, out var hours)
            || !Skip(':')
            || !ReadTwoDigits(0, hours == 14 ? 0 : 59, out var minutes)
        )
            return false;
        var zone = (hours * 60) + minutes;
        Zone = isBehind ? -zone : zone;
        return true;
    }

    private bool ReadTwoDigits(int min, int max, out int value)
    {
        value = 0;
        if (position + 2 > text.Length)
            return false;
        for (var i = 0; i < 2; i++)
        {
            var c = text[position++];
            if (c is < '0' or > '9')
                return false;
            value = (value * 10) + (c - '0');
        }
        return value >= min && value <= max;
    }

    private bool Skip(char c)
    {
        if (position == text.Length || text[position] != c)
            return false;
        position++;
        return true;
    }
}
