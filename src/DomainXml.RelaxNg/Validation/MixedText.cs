using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// The derivative with respect to text that is not the whole content of its element: only <c>text</c> takes it.
/// </summary>
internal static class MixedText
{
    /// <summary>What is left of a pattern behind the text.</summary>
    public static Pattern After(PatternBuilder builder, Pattern pattern)
    {
        if (!pattern.Holds(PatternParts.Text))
            return builder.NotAllowed;
        switch (pattern)
        {
            case TextPattern:
                return pattern;
            case GroupPattern group:
                var afterFirst = builder.Group(After(builder, group.First), group.Second);
                return group.First.IsNullable
                    ? builder.Choice(afterFirst, After(builder, group.Second))
                    : afterFirst;
            case InterleavePattern interleave:
                return builder.Choice(
                    builder.Interleave(After(builder, interleave.First), interleave.Second),
                    builder.Interleave(interleave.First, After(builder, interleave.Second))
                );
            case ChoicePattern:
                var left = new List<Pattern>();
                foreach (var alternative in Alternatives.Of(pattern))
                    left.Add(After(builder, alternative));
                return builder.Choice(left);
            case OneOrMorePattern many:
                return builder.Group(After(builder, many.Content), builder.Optional(many));
            default:
                return builder.NotAllowed;
        }
    }
}
