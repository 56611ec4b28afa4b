namespace DomainXml.RelaxNg.Patterns;

/// <summary>
/// The place of a pattern among others. What a schema itself gives (elements, attributes, values and datatypes) stands
/// where the schema has it; what is put together of such parts stands by the first of them, and then by what it is made of.
/// </summary>
internal readonly record struct PatternOrder(ulong Value) : IComparable<PatternOrder>
{
    /// <summary>Whether a pattern has its place from the schema, not from its parts.</summary>
    public static bool IsGiven(Pattern pattern) =>
        pattern is ElementPattern or AttributePattern or ValuePattern or DataPattern;

    /// <summary>The place of a part that the schema gives.</summary>
    public static PatternOrder At(int place) => new((ulong)(uint)place << 32);

    /// <summary>The place of a pattern that was just made.</summary>
    public static PatternOrder Of(Pattern pattern) =>
        pattern switch
        {
            GroupPattern group => Of(1, group.First, group.Second),
            InterleavePattern interleave => Of(2, interleave.First, interleave.Second),
            ChoicePattern choice => Of(3, choice.First, choice.Second),
            OneOrMorePattern many => Of(4, many.Content),
            ListPattern list => Of(5, list.Content),
            _ => At(pattern.Id),
        };

    /// <inheritdoc/>
    public int CompareTo(PatternOrder other) => Value.CompareTo(other.Value);

    private static PatternOrder Of(uint kind, Pattern first, Pattern? second = null)
    {
        const ulong Prime = 0x9E3779B97F4A7C15;
        var content = unchecked(
            (((kind * Prime) ^ first.Order.Value) * Prime) ^ (second?.Order.Value ?? 0)
        );
        content = unchecked(content * Prime);
        return new((first.Order.Value & 0xFFFFFFFF_00000000) | (content >> 32));
    }
}
