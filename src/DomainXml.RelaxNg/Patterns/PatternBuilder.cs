using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Patterns;

/// <summary>
/// Makes patterns, each distinct one once, and simplifies as it goes: <c>notAllowed</c> swallows a group,
/// <c>empty</c> disappears from it, choices hold no part twice. Safe for use by several threads.
/// </summary>
internal sealed class PatternBuilder
{
    private readonly Dictionary<Key, Pattern> interned = [];
    private readonly object gate = new();
    private int nextId;

    public PatternBuilder()
    {
        Empty = Register(new EmptyPattern());
        NotAllowed = Register(new NotAllowedPattern());
        Text = Register(new TextPattern());
    }

    public EmptyPattern Empty { get; }
    public NotAllowedPattern NotAllowed { get; }
    public TextPattern Text { get; }

    private enum Shape
    {
        Group,
        Interleave,
        Choice,
        OneOrMore,
        List,
        Attribute,
        After,
        Data,
        Value,
    }

    public Pattern Group(Pattern first, Pattern second)
    {
        if (first == NotAllowed || second == NotAllowed)
            return NotAllowed;
        if (first == Empty)
            return second;
        if (second == Empty)
            return first;
        return Intern(new Key(Shape.Group, first, second), () => new GroupPattern(first, second));
    }

    public Pattern Interleave(Pattern first, Pattern second)
    {
        if (first == NotAllowed || second == NotAllowed)
            return NotAllowed;
        if (first == Empty)
            return second;
        if (second == Empty)
            return first;
        return Intern(
            new Key(Shape.Interleave, first, second),
            () => new InterleavePattern(first, second)
        );
    }

    public Pattern Choice(Pattern first, Pattern second)
    {
        if (first == second || second == NotAllowed)
            return first;
        if (first == NotAllowed)
            return second;
        if (first == Empty && second.IsNullable)
            return second;
        if (second == Empty && first.IsNullable)
            return first;
        return Intern(new Key(Shape.Choice, first, second), () => new ChoicePattern(first, second));
    }

    public Pattern Optional(Pattern content) => Choice(content, Empty);

    public Pattern ZeroOrMore(Pattern content) => Optional(OneOrMore(content));

    public Pattern OneOrMore(Pattern content) =>
        content == Empty || content == NotAllowed || content == Text || content is OneOrMorePattern
            ? content
            : Intern(new Key(Shape.OneOrMore, content), () => new OneOrMorePattern(content));

    public Pattern List(Pattern content) =>
        content == NotAllowed
            ? NotAllowed
            : Intern(new Key(Shape.List, content), () => new ListPattern(content));

    public Pattern After(Pattern inside, Pattern outside) =>
        inside == NotAllowed || outside == NotAllowed
            ? NotAllowed
            : Intern(
                new Key(Shape.After, inside, outside),
                () => new AfterPattern(inside, outside)
            );

    public Pattern Attribute(NameClass name, Pattern content) =>
        content == NotAllowed
            ? NotAllowed
            : Intern(
                new Key(Shape.Attribute, name, content),
                () => new AttributePattern(name, content)
            );

    public Pattern Data(DatatypeName name, Datatype datatype, Pattern? except) =>
        Intern(
            new Key(Shape.Data, datatype, except),
            () => new DataPattern(name, datatype, except)
        );

    public Pattern Value(DatatypeName name, Datatype datatype, string text, object value) =>
        Intern(
            new Key(Shape.Value, datatype, text),
            () => new ValuePattern(name, datatype, text, value)
        );

    /// <summary>A new element pattern, whose content the caller sets later. Element patterns are equal only to themselves.</summary>
    public ElementPattern Element(
        NameClass name,
        string? definitionName,
        SchemaLocation location
    ) => Register(new ElementPattern(name, definitionName) { Location = location });

    private T Register<T>(T pattern)
        where T : Pattern
    {
        lock (gate)
        {
            pattern.Id = nextId++;
            return pattern;
        }
    }

    private Pattern Intern(Key key, Func<Pattern> create)
    {
        lock (gate)
        {
            if (!interned.TryGetValue(key, out var pattern))
            {
                pattern = create();
                pattern.Id = nextId++;
                interned.Add(key, pattern);
            }
            return pattern;
        }
    }

    private readonly record struct Key(Shape Shape, object First, object? Second = null);
}
