using System.Text;

namespace DomainXml.RelaxNg.Datatypes;

/// <summary>Says in plain words what values of a datatype look like.</summary>
internal static class XsdDescription
{
    public static string Of(XsdType type, XsdFacets facets)
    {
        var words = new StringBuilder(type.Description);
        AppendLength(words, type, facets);
        AppendRange(words, type, facets);
        if (facets.TotalDigits is { } total)
            words.Append(", with at most ").Append(Counted(total, "digit"));
        if (facets.FractionDigits is { } fraction && !type.IsInteger)
            words
                .Append(", with at most ")
                .Append(Counted(fraction, "digit"))
                .Append(" behind the point");
        if (facets.Patterns.Count > 0)
        {
            var isPlain = words.Length == type.Description.Length && words.ToString() == "text";
            words.Append(isPlain ? " of a certain form" : ", of a certain form");
        }
        return words.ToString();
    }

    private static void AppendLength(StringBuilder words, XsdType type, XsdFacets facets)
    {
        var (min, max) = (facets.MinLength, facets.MaxLength);
        if (!type.HasMeaningfulLength || (min is null && max is null))
            return;
        var unit = type.LengthUnit!.TrimEnd('s');
        words.Append(type.Description == "text" ? " of " : ", ");
        if (min is null || (min == 0 && max is not null && max != 0))
            words.Append("at most ").Append(Counted(max!.Value, unit));
        else if (max is null)
            words.Append("at least ").Append(Counted(min.Value, unit));
        else if (min == max)
            words.Append(Counted(max.Value, unit));
        else
            words.Append(min).Append(" to ").Append(Counted(max.Value, unit));
    }

    private static void AppendRange(StringBuilder words, XsdType type, XsdFacets facets)
    {
        var (min, max) = (Shown(facets.Min), Shown(facets.Max));
        min ??= type.Bounds.Min?.ToString();
        max ??= type.Bounds.Max?.ToString();
        var opensMin = facets.Min is { Inclusive: false };
        var opensMax = facets.Max is { Inclusive: false };
        if (min is null || max is null)
        {
            if (min is not null)
                words.Append(opensMin ? $" greater than {min}" : $", {min} or more");
            if (max is not null)
                words.Append(opensMax ? $" less than {max}" : $", {max} or less");
        }
        else if (opensMin || opensMax)
        {
            words.Append(opensMin ? " greater than " : " of at least ").Append(min);
            words.Append(opensMax ? " and less than " : " and at most ").Append(max);
        }
        else
        {
            words.Append(min == max ? $", {min}" : $" from {min} to {max}");
        }
    }

    private static string? Shown(XsdBound? bound) =>
        bound?.Value is DecimalValue number ? number.ToString() : bound?.Text;

    private static string Counted(long count, string unit) =>
        count == 1 ? $"1 {unit}" : $"{count} {unit}s";
}
