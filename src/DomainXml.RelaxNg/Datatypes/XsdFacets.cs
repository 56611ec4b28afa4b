using DomainXml.RelaxNg.Datatypes.Regex;

namespace DomainXml.RelaxNg.Datatypes;

/// <summary>The parameters of a datatype, read and found consistent.</summary>
internal sealed record XsdFacets
{
    public static XsdFacets None { get; } = new();

    public long? MinLength { get; init; }

    public long? MaxLength { get; init; }

    public XsdBound? Min { get; init; }

    public XsdBound? Max { get; init; }

    public long? TotalDigits { get; init; }

    public long? FractionDigits { get; init; }

    /// <summary>All of them must match.</summary>
    public IReadOnlyList<XsdRegex> Patterns { get; init; } = [];

    /// <summary>Whether a valid text's value keeps to them.</summary>
    public bool Hold(XsdType type, TextSpan text)
    {
        if (MinLength is not null || MaxLength is not null)
        {
            var length = type.HasMeaningfulLength ? type.Measure(text) : 0;
            if (type.HasMeaningfulLength && (length < MinLength || length > MaxLength))
                return false;
        }
        if (Min is not null && !Min.Admits(type.Compare(text, Min.Value), ValueOrder.Greater))
            return false;
        if (Max is not null && !Max.Admits(type.Compare(text, Max.Value), ValueOrder.Less))
            return false;
        if (TotalDigits is not null || FractionDigits is not null)
        {
            var (total, fraction) = type.CountDigits(text);
            if (total > TotalDigits || fraction > FractionDigits)
                return false;
        }
        // By index: enumerating the interface would allocate.
        for (var i = 0; i < Patterns.Count; i++)
        {
            if (!Patterns[i].IsMatch(text))
                return false;
        }
        return true;
    }
}

/// <summary>An end of a range.</summary>
/// <param name="Value">The value, as its type makes it.</param>
/// <param name="Inclusive">Whether the value itself belongs to the range.</param>
/// <param name="Text">The value as the schema writes it, without surrounding white space.</param>
internal sealed record XsdBound(object Value, bool Inclusive, string Text)
{
    public bool Admits(ValueOrder order, ValueOrder inside) =>
        order == inside || (Inclusive && order == ValueOrder.Equal);
}
