using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// Whether a text is the whole content that a pattern takes, made ready for many texts: values of string types stand
/// in hash sets. Immutable and safe for use by several threads.
/// </summary>
internal sealed class ValueTest
{
    private readonly PatternBuilder builder;
    private readonly bool takesAnything;
    private readonly bool isNullable;
    private readonly HashSet<string>? strings;
    private readonly HashSet<string>? tokens;
    private readonly Pattern[] others;

    public ValueTest(PatternBuilder builder, Pattern pattern)
    {
        this.builder = builder;
        Pattern = pattern;
        isNullable = pattern.IsNullable;
        var rest = new List<Pattern>();
        foreach (var alternative in Alternatives.Of(pattern))
        {
            if (alternative is TextPattern)
                takesAnything = true;
            else if (
                alternative is ValuePattern value
                && value.Name.Name == "string"
                && IsText(value)
            )
                (strings ??= new(StringComparer.Ordinal)).Add(value.Text);
            else if (
                alternative is ValuePattern token
                && token.Name.Name == "token"
                && IsText(token)
            )
                (tokens ??= new(StringComparer.Ordinal)).Add(Collapse(token.Text).ToString());
            else if (alternative.Holds(PatternParts.Text | PatternParts.Values))
                rest.Add(alternative);
        }
        others = [.. rest];
    }

    /// <summary>The pattern that it tests against.</summary>
    public Pattern Pattern { get; }

    public bool Matches(in TextValue text, DatatypeContext context)
    {
        if (takesAnything)
            return true;
        if (isNullable && text.IsWhiteSpace)
            return true;
        if (tokens is not null && Contains(tokens, Collapse(text.Span)))
            return true;
        if (strings is not null && Contains(strings, text.Span))
            return true;
        if (others.Length == 0)
            return false;
        foreach (var other in others)
        {
            if (TextMatching.MatchesText(builder, other, text, context))
                return true;
        }
        return false;
    }

    /// <summary>Whether the text matches even where patterns see its white space; <see cref="Datatype.AllowsAsWritten"/>.</summary>
    public bool MatchesAsWritten(in TextValue text, DatatypeContext context)
    {
        var written = text.ToString();
        return takesAnything
            || (isNullable && text.IsWhiteSpace)
            || (tokens is not null && Contains(tokens, Collapse(text.Span)))
            || (strings is not null && Contains(strings, text.Span))
            || Array.Exists(others, other => MatchesAsWritten(other, written, context));
    }

    private bool MatchesAsWritten(Pattern pattern, string text, DatatypeContext context) =>
        TextMatching.MatchesText(builder, pattern, new TextValue(text), context)
        && (pattern is not DataPattern data || data.Datatype.AllowsAsWritten(text, context));

    private static bool IsText(ValuePattern value) =>
        value.Name.Library is "" or "http://www.w3.org/2001/XMLSchema-datatypes";

    private static TextSpan Collapse(TextSpan text) =>
        WhiteSpace.Apply(WhiteSpaceRule.Collapse, text);

    private static bool Contains(HashSet<string> set, TextSpan text) =>
#if NET
        set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);
#else
        set.Contains(text.ToString());
#endif
}
