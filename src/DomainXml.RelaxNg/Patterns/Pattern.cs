using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Patterns;

/// <summary>What a pattern holds, without looking into the contents of its elements, attributes and lists.</summary>
[Flags]
internal enum PatternParts
{
    None = 0,
    Elements = 1,
    Attributes = 2,
    Text = 4,

    /// <summary>Data, values or lists: the element's text counts as a whole.</summary>
    Values = 8,
}

/// <summary>
/// A pattern of the simple syntax (RELAX NG specification, section 5), or what is left of one.
/// Immutable and interned by <see cref="PatternBuilder"/>: equal patterns of one builder are one object.
/// </summary>
internal abstract class Pattern(PatternParts parts, bool isNullable)
{
    /// <summary>A number unique in its builder and that builder's children.</summary>
    public int Id { get; internal set; }

    /// <summary>
    /// Orders the parts of a choice: by the place in the schema of what comes first in them. Unlike <see cref="Id"/> it
    /// does not depend on what was made before, so that messages list the same things in the same order each time.
    /// </summary>
    public PatternOrder Order { get; internal set; }

    /// <summary>What it holds; lets an operation pass over what cannot concern it.</summary>
    public PatternParts Parts { get; } = parts;

    /// <summary>Whether the pattern matches empty content.</summary>
    public bool IsNullable { get; } = isNullable;

    /// <summary>Whether it holds any of these.</summary>
    public bool Holds(PatternParts wanted) => (Parts & wanted) != 0;
}

internal sealed class EmptyPattern() : Pattern(PatternParts.None, true);

internal sealed class NotAllowedPattern() : Pattern(PatternParts.None, false);

internal sealed class TextPattern() : Pattern(PatternParts.Text, true);

/// <summary>One part after the other.</summary>
internal sealed class GroupPattern(Pattern first, Pattern second)
    : Pattern(first.Parts | second.Parts, first.IsNullable && second.IsNullable)
{
    public Pattern First { get; } = first;
    public Pattern Second { get; } = second;
}

/// <summary>Both parts, interleaved in any way.</summary>
internal sealed class InterleavePattern(Pattern first, Pattern second)
    : Pattern(first.Parts | second.Parts, first.IsNullable && second.IsNullable)
{
    public Pattern First { get; } = first;
    public Pattern Second { get; } = second;
}

/// <summary>
/// One of the two parts. Of several alternatives, <see cref="Second"/> is the last in <see cref="Pattern.Order"/>,
/// and <see cref="First"/> holds the others.
/// </summary>
internal sealed class ChoicePattern(Pattern first, Pattern second)
    : Pattern(first.Parts | second.Parts, first.IsNullable || second.IsNullable)
{
    public Pattern First { get; } = first;
    public Pattern Second { get; } = second;
}

internal sealed class OneOrMorePattern(Pattern content) : Pattern(content.Parts, content.IsNullable)
{
    public Pattern Content { get; } = content;
}

/// <summary>The tokens of one string.</summary>
internal sealed class ListPattern(Pattern content) : Pattern(PatternParts.Values, false)
{
    public Pattern Content { get; } = content;
}

/// <summary>Any value of a datatype but those of <see cref="Except"/>.</summary>
internal sealed class DataPattern(DatatypeName name, Datatype datatype, Pattern? except)
    : Pattern(PatternParts.Values, false)
{
    public DatatypeName Name { get; } = name;
    public Datatype Datatype { get; } = datatype;
    public Pattern? Except { get; } = except;
}

/// <summary>One value of a datatype.</summary>
internal sealed class ValuePattern(DatatypeName name, Datatype datatype, string text, object value)
    : Pattern(PatternParts.Values, false)
{
    public DatatypeName Name { get; } = name;
    public Datatype Datatype { get; } = datatype;

    /// <summary>The value as the schema writes it.</summary>
    public string Text { get; } = text;
    public object Value { get; } = value;
}

internal sealed class AttributePattern(NameClass name, Pattern content)
    : Pattern(PatternParts.Attributes, false)
{
    public NameClass Name { get; } = name;
    public Pattern Content { get; } = content;
}

/// <summary>
/// An element. After simplification each definition is one of these; recursion runs through <see cref="Content"/>,
/// which is set once, after creation.
/// </summary>
internal sealed class ElementPattern(NameClass name, string? definitionName)
    : Pattern(PatternParts.Elements, false)
{
    private Pattern? content;

    public NameClass Name { get; } = name;

    /// <summary>The name of the schema's definition that this element is the whole of, for messages; or null.</summary>
    public string? DefinitionName { get; } = definitionName;

    /// <summary>Where the schema defines it.</summary>
    public SchemaLocation Location { get; init; } = SchemaLocation.None;

    /// <summary>Makes the content when it is first asked for, where it is not set. Any thread may call it, even twice.</summary>
    public Func<Pattern>? ContentSource { get; init; }

    /// <summary>The attributes and content.</summary>
    /// <exception cref="InvalidOperationException">It is read before it is set, or set twice.</exception>
    public Pattern Content
    {
        get =>
            content
            ?? (content = ContentSource?.Invoke())
            ?? throw new InvalidOperationException(
                "The content of the element pattern is not set yet."
            );
        set =>
            content = content is null
                ? value
                : throw new InvalidOperationException("The content is set already.");
    }
}
