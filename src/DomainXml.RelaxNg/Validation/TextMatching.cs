using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>Whether a pattern takes a string as its whole content.</summary>
internal static class TextMatching
{
    /// <summary>
    /// Whether the pattern takes the text of an attribute, or of an element without child elements; text of nothing
    /// but white space may also count as none (specification, section 6.2, weak match).
    /// </summary>
    public static bool Matches(
        PatternBuilder builder,
        Pattern pattern,
        in TextValue text,
        DatatypeContext context
    ) => (pattern.IsNullable && text.IsWhiteSpace) || MatchesText(builder, pattern, text, context);

    /// <summary>Whether nothing is left to match once the pattern has taken the text.</summary>
    public static bool MatchesText(
        PatternBuilder builder,
        Pattern pattern,
        in TextValue text,
        DatatypeContext context
    )
    {
        if (!pattern.Holds(PatternParts.Text | PatternParts.Values))
            return false;
        switch (pattern)
        {
            case TextPattern:
                return true;
            case ChoicePattern choice:
                return MatchesText(builder, choice.First, text, context)
                    || MatchesText(builder, choice.Second, text, context);
            case GroupPattern group:
                return MatchesOnePart(builder, group.First, group.Second, text, context);
            case InterleavePattern interleave:
                return MatchesOnePart(builder, interleave.First, interleave.Second, text, context);
            case OneOrMorePattern many:
                return MatchesText(builder, many.Content, text, context);
            case DataPattern data:
                return Allows(data.Datatype, text, context)
                    && (data.Except is null || !Matches(builder, data.Except, text, context));
            case ValuePattern value:
                return value.Datatype.ParseValue(text.ToString(), context) is { } parsed
                    && value.Datatype.ValuesEqual(parsed, value.Value);
            case ListPattern list:
                return MatchesList(builder, list.Content, text.ToString(), context);
            default:
                return false;
        }
    }

    private static bool MatchesOnePart(
        PatternBuilder builder,
        Pattern first,
        Pattern second,
        in TextValue text,
        DatatypeContext context
    ) =>
        (second.IsNullable && MatchesText(builder, first, text, context))
        || (first.IsNullable && MatchesText(builder, second, text, context));

    private static bool Allows(Datatype datatype, in TextValue text, DatatypeContext context) =>
#if NET
        datatype.Allows(text.Span, context);
#else
        datatype.Allows(text.ToString(), context);
#endif

    private static bool MatchesList(
        PatternBuilder builder,
        Pattern content,
        string text,
        DatatypeContext context
    )
    {
        foreach (var token in XmlSpace.Split(text))
        {
            content = AfterToken(builder, content, token, context);
            if (content == builder.NotAllowed)
                return false;
        }
        return content.IsNullable;
    }

    /// <summary>What is left of a list's content after one token.</summary>
    private static Pattern AfterToken(
        PatternBuilder builder,
        Pattern content,
        string token,
        DatatypeContext context
    )
    {
        switch (content)
        {
            case ChoicePattern choice:
                return builder.Choice(
                    AfterToken(builder, choice.First, token, context),
                    AfterToken(builder, choice.Second, token, context)
                );
            case GroupPattern group:
                var afterFirst = builder.Group(
                    AfterToken(builder, group.First, token, context),
                    group.Second
                );
                return group.First.IsNullable
                    ? builder.Choice(afterFirst, AfterToken(builder, group.Second, token, context))
                    : afterFirst;
            case OneOrMorePattern many:
                return builder.Group(
                    AfterToken(builder, many.Content, token, context),
                    builder.Optional(many)
                );
            case DataPattern
            or ValuePattern when MatchesText(builder, content, new TextValue(token), context):
                return builder.Empty;
            default:
                return builder.NotAllowed;
        }
    }
}
