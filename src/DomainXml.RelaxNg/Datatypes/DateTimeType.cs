namespace DomainXml.RelaxNg.Datatypes;

/// <summary>
/// dateTime, date, time and the g... types: each the start of a stretch of time. With a time zone, the value is the
/// instant, whatever the zone; without one, it may be any within 14 hours both ways.
/// </summary>
internal sealed class XsdDateTimeType(DateParts parts, string description) : XsdType
{
    private const int MaxZoneSeconds = 14 * 3600;

    public override bool IsOrdered => true;

    public override string Description => description;

    public override bool IsValid(TextSpan text, DatatypeContext context) =>
        DateTimeReader.TryRead(text, parts, out _);

    public override object Parse(TextSpan text, DatatypeContext context)
    {
        DateTimeReader.TryRead(text, parts, out var reader);
        var day = Calendar.DayNumber(reader.Year, reader.Month, reader.Day);
        var instant = new Instant(day, reader.Second, reader.Fraction.ToString(), false);
        return instant.Move(-60 * (reader.Zone ?? 0)) with { HasZone = reader.Zone is not null };
    }

    public override ValueOrder Compare(TextSpan text, object other)
    {
        var (left, right) = ((Instant)Parse(text, DatatypeContext.Empty), (Instant)other);
        if (left.HasZone == right.HasZone)
        {
            return left.CompareTo(right) switch
            {
                < 0 => ValueOrder.Less,
                0 => ValueOrder.Equal,
                _ => ValueOrder.Greater,
            };
        }
        return left.CompareTo(right.Move(-MaxZoneSeconds)) < 0 ? ValueOrder.Less
            : left.CompareTo(right.Move(MaxZoneSeconds)) > 0 ? ValueOrder.Greater
            : ValueOrder.Incomparable;
    }

    private sealed record Instant(long Day, int Second, string Fraction, bool HasZone)
    {
        public Instant Move(int seconds)
        {
            var second = Second + seconds;
            var days = Calendar.FloorDivide(second, Calendar.SecondsPerDay);
            return this with
            {
                Day = Day + days,
                Second = (int)(second - (days * Calendar.SecondsPerDay)),
            };
        }

        public int CompareTo(Instant other)
        {
            var order = Day.CompareTo(other.Day);
            if (order == 0)
                order = Second.CompareTo(other.Second);
            return order == 0 ? string.CompareOrdinal(Fraction, other.Fraction) : order;
        }
    }
}
