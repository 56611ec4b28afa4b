using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>The derivative with respect to the end of a start tag: no attribute comes any more.</summary>
internal static class AttributesClosed
{
    /// <summary>What is left of a pattern.</summary>
    /// <param name="builder">Makes it.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="forgiving">Whether attributes that are still required count as given.</param>
    public static Pattern In(PatternBuilder builder, Pattern pattern, bool forgiving)
    {
        if (!pattern.Holds(PatternParts.Attributes))
            return pattern;
        switch (pattern)
        {
            case GroupPattern group:
                return builder.Group(
                    In(builder, group.First, forgiving),
                    In(builder, group.Second, forgiving)
                );
            case InterleavePattern interleave:
                return builder.Interleave(
                    In(builder, interleave.First, forgiving),
                    In(builder, interleave.Second, forgiving)
                );
            case ChoicePattern:
                var left = new List<Pattern>();
                foreach (var alternative in Alternatives.Of(pattern))
                    left.Add(In(builder, alternative, forgiving));
                return builder.Choice(left);
            case OneOrMorePattern many:
                return builder.OneOrMore(In(builder, many.Content, forgiving));
            default:
                return forgiving ? builder.Empty : builder.NotAllowed;
        }
    }
}
