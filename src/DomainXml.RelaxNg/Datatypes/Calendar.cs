namespace DomainXml.RelaxNg.Datatypes;

/// <summary>The Gregorian calendar, for years of any sign. Year 0 is the one before year 1.</summary>
internal static class Calendar
{
    public const int SecondsPerDay = 86400;

    public static int DaysInMonth(long year, int month) =>
        month switch
        {
            2 => IsLeap(year) ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };

    /// <summary>The number of the day, counted from a fixed one.</summary>
    public static long DayNumber(long year, int month, int day)
    {
        // Years begin in March here, so that the leap day is the last of its year.
        if (month <= 2)
        {
            year--;
            month += 12;
        }
        return (365 * year)
            + FloorDivide(year, 4)
            - FloorDivide(year, 100)
            + FloorDivide(year, 400)
            + (((153 * (month - 3)) + 2) / 5)
            + day;
    }

    public static long FloorDivide(long value, long divisor)
    {
        var quotient = value / divisor;
        return value % divisor < 0 ? quotient - 1 : quotient;
    }

    private static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
