using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Patterns;

/// <summary>
/// A pattern of the simple syntax (RELAX NG specification, section 5), or a derivative of one.
/// Immutable and interned by <see cref="PatternBuilder"/>: equal patterns of one builder are one object.
/// </summary>
internal abstract class Pattern
{
    /// <summary>A number unique in its builder; it orders the parts of commutative patterns.</summary>
    public int Id { get; internal set; }

    /// <summary>Whether the pattern matches empty content.</summary>
    public abstract bool IsNullable { get; }
}

internal sealed class EmptyPattern : Pattern
{
    public override bool IsNullable => true;
}

internal sealed class NotAllowedPattern : Pattern
{
    public override bool IsNullable => false;
}

internal sealed class TextPattern : Pattern
{
    public override bool IsNullable => true;
}

/// <summary>One part after the other.</summary>
internal sealed class GroupPattern(Pattern first, Pattern second) : Pattern
{
    public Pattern First { get; } = first;
    public Pattern Second { get; } = second;
    public override bool IsNullable { get; } = first.IsNullable && second.IsNullable;
}

/// <summary>Both parts, interleaved in any way.</summary>
internal sealed class InterleavePattern(Pattern first, Pattern second) : Pattern
{
    public Pattern First { get; } = first;
    public Pattern Second { get; } = second;
    public override bool IsNullable { get; } = first.IsNullable && second.IsNullable;
}

/// <summary>One of the two parts.</summary>
internal sealed class ChoicePattern(Pattern first, Pattern second) : Pattern
{
    public Pattern First { get; } = first;
    public Pattern Second { get; } = second;
    public override bool IsNullable { get; } = first.IsNullable || second.IsNullable;
}

internal sealed class OneOrMorePattern(Pattern content) : Pattern
{
    public Pattern Content { get; } = content;
    public override bool IsNullable { get; } = content.IsNullable;
}

/// <summary>The tokens of one string.</summary>
internal sealed class ListPattern(Pattern content) : Pattern
{
    public Pattern Content { get; } = content;
    public override bool IsNullable => false;
}

/// <summary>Any value of a datatype but those of <see cref="Except"/>.</summary>
internal sealed class DataPattern(DatatypeName name, Datatype datatype, Pattern? except) : Pattern
{
    public DatatypeName Name { get; } = name;
    public Datatype Datatype { get; } = datatype;
    public Pattern? Except { get; } = except;
    public override bool IsNullable => false;
}

/// <summary>One value of a datatype.</summary>
internal sealed class ValuePattern(DatatypeName name, Datatype datatype, string text, object value)
    : Pattern
{
    public DatatypeName Name { get; } = name;
    public Datatype Datatype { get; } = datatype;

    /// <summary>The value as the schema writes it.</summary>
    public string Text { get; } = text;
    public object Value { get; } = value;
    public override bool IsNullable => false;
}

internal sealed class AttributePattern(NameClass name, Pattern content) : Pattern
{
    public NameClass Name { get; } = name;
    public Pattern Content { get; } = content;
    public override bool IsNullable => false;
}

/// <summary>
/// An element. After simplification each definition is one of these; recursion runs through <see cref="Content"/>,
/// which is set once, after creation.
/// </summary>
internal sealed class ElementPattern(NameClass name, string? definitionName) : Pattern
{
    private Pattern? content;

    public NameClass Name { get; } = name;

    /// <summary>The name of the schema's definition that this element is the whole of, for messages; or null.</summary>
    public string? DefinitionName { get; } = definitionName;

    /// <summary>Where the schema defines it.</summary>
    public SchemaLocation Location { get; init; } = SchemaLocation.None;

    /// <summary>The attributes and content.</summary>
    /// <exception cref="InvalidOperationException">It is read before it is set, or set twice.</exception>
    public Pattern Content
    {
        get =>
            content
            ?? throw new InvalidOperationException(
                "The content of the element pattern is not set yet."
            );
        set =>
            content = content is null
                ? value
                : throw new InvalidOperationException("The content is set already.");
    }

    public override bool IsNullable => false;
}

/// <summary>What is left inside an open element, and what follows that element (only in derivatives).</summary>
internal sealed class AfterPattern(Pattern inside, Pattern outside) : Pattern
{
    public Pattern Inside { get; } = inside;
    public Pattern Outside { get; } = outside;
    public override bool IsNullable => false;
}
