using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Patterns;

/// <summary>
/// Makes patterns, each distinct one once, and simplifies as it goes: <c>notAllowed</c> swallows a group,
/// <c>empty</c> disappears from it, choices hold no part twice. Safe for use by several threads.
/// </summary>
/// <remarks>
/// A child builder makes patterns out of its parent's, and finds those that the parent has already. So what
/// validation derives from a schema can be thrown away while the schema stays.
/// </remarks>
internal sealed class PatternBuilder
{
    private readonly Dictionary<Key, Pattern> interned = [];
    private readonly object gate = new();
    private readonly PatternBuilder? parent;
    private readonly Counter ids;

    public PatternBuilder()
    {
        ids = new Counter();
        Empty = Register(new EmptyPattern());
        NotAllowed = Register(new NotAllowedPattern());
        Text = Register(new TextPattern());
    }

    private PatternBuilder(PatternBuilder parent)
    {
        this.parent = parent;
        ids = parent.ids;
        Empty = parent.Empty;
        NotAllowed = parent.NotAllowed;
        Text = parent.Text;
    }

    public EmptyPattern Empty { get; }
    public NotAllowedPattern NotAllowed { get; }
    public TextPattern Text { get; }

    /// <summary>How many patterns it has interned itself.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return interned.Count;
        }
    }

    private enum Shape
    {
        Group,
        Interleave,
        Choice,
        OneOrMore,
        List,
        Attribute,
        Data,
        Value,
    }

    /// <summary>A builder of patterns that are made out of this builder's, and that are kept apart from them.</summary>
    public PatternBuilder CreateChild() => new(this);

    public Pattern Group(Pattern first, Pattern second)
    {
        if (first == NotAllowed || second == NotAllowed)
            return NotAllowed;
        if (first == Empty)
            return second;
        if (second == Empty)
            return first;
        var key = new Key(Shape.Group, first, second);
        return Find(key) ?? Add(key, new GroupPattern(first, second));
    }

    public Pattern Interleave(Pattern first, Pattern second)
    {
        if (first == NotAllowed || second == NotAllowed)
            return NotAllowed;
        if (first == Empty)
            return second;
        if (second == Empty)
            return first;
        var key = new Key(Shape.Interleave, first, second);
        return Find(key) ?? Add(key, new InterleavePattern(first, second));
    }

    /// <summary>Either part. The alternatives of both are put in the schema's order, each once.</summary>
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
        if (first is not ChoicePattern && second is not ChoicePattern)
            return Compare(first, second) < 0 ? Either(first, second) : Either(second, first);
        return Choice([first, second]);
    }

    /// <summary>Any of the parts; <c>notAllowed</c> where there are none. Faster than adding one after the other.</summary>
    public Pattern Choice(IReadOnlyList<Pattern> parts)
    {
        var alternatives = new List<Pattern>(parts.Count + 2);
        foreach (var part in parts)
            AddAlternatives(part, alternatives);
        alternatives.Sort(Compare);

        var othersAreNullable = alternatives.Exists(part => part != Empty && part.IsNullable);
        Pattern result = NotAllowed;
        Pattern? previous = null;
        foreach (var part in alternatives)
        {
            if (part == previous || (part == Empty && othersAreNullable))
                continue;
            result = result == NotAllowed ? part : Either(result, part);
            previous = part;
        }
        return result;
    }

    public Pattern Optional(Pattern content) => Choice(content, Empty);

    public Pattern ZeroOrMore(Pattern content) => Optional(OneOrMore(content));

    public Pattern OneOrMore(Pattern content)
    {
        if (content == Empty || content == NotAllowed || content == Text)
            return content;
        if (content is OneOrMorePattern)
            return content;
        var key = new Key(Shape.OneOrMore, content);
        return Find(key) ?? Add(key, new OneOrMorePattern(content));
    }

    public Pattern List(Pattern content)
    {
        if (content == NotAllowed)
            return NotAllowed;
        var key = new Key(Shape.List, content);
        return Find(key) ?? Add(key, new ListPattern(content));
    }

    public Pattern Attribute(NameClass name, Pattern content)
    {
        if (content == NotAllowed)
            return NotAllowed;
        var key = new Key(Shape.Attribute, name, content);
        return Find(key) ?? Add(key, new AttributePattern(name, content));
    }

    public Pattern Data(DatatypeName name, Datatype datatype, Pattern? except)
    {
        var key = new Key(Shape.Data, datatype, except);
        return Find(key) ?? Add(key, new DataPattern(name, datatype, except));
    }

    public Pattern Value(DatatypeName name, Datatype datatype, string text, object value)
    {
        var key = new Key(Shape.Value, datatype, text);
        return Find(key) ?? Add(key, new ValuePattern(name, datatype, text, value));
    }

    /// <summary>
    /// A new element pattern, whose content the caller sets later or makes when it is asked for. Element patterns are
    /// equal only to themselves.
    /// </summary>
    public ElementPattern Element(
        NameClass name,
        string? definitionName,
        SchemaLocation location,
        Func<Pattern>? contentSource = null
    ) =>
        Register(
            new ElementPattern(name, definitionName)
            {
                Location = location,
                ContentSource = contentSource,
            }
        );

    private void AddAlternatives(Pattern pattern, List<Pattern> alternatives)
    {
        while (pattern is ChoicePattern choice)
        {
            // Made here, the second part is no choice; elsewhere (a compiled grammar) it might be one.
            AddAlternatives(choice.Second, alternatives);
            pattern = choice.First;
        }
        if (pattern != NotAllowed)
            alternatives.Add(pattern);
    }

    private static int Compare(Pattern left, Pattern right)
    {
        var order = left.Order.CompareTo(right.Order);
        return order != 0 ? order : left.Id.CompareTo(right.Id);
    }

    private Pattern Either(Pattern first, Pattern second)
    {
        var key = new Key(Shape.Choice, first, second);
        return Find(key) ?? Add(key, new ChoicePattern(first, second));
    }

    private T Register<T>(T pattern)
        where T : Pattern
    {
        pattern.Id = ids.Next();
        pattern.Order = PatternOrder.Of(pattern);
        return pattern;
    }

    private Pattern? Find(in Key key)
    {
        if (parent?.Find(key) is { } inherited)
            return inherited;
        lock (gate)
            return interned.TryGetValue(key, out var pattern) ? pattern : null;
    }

    private Pattern Add(in Key key, Pattern created)
    {
        lock (gate)
        {
            if (interned.TryGetValue(key, out var pattern))
                return pattern;
            interned.Add(key, Register(created));
            return created;
        }
    }

    private readonly record struct Key(Shape Shape, object First, object? Second = null);

    /// <summary>Numbers for a builder and all its descendants.</summary>
    private sealed class Counter
    {
        private int last;

        public int Next() => Interlocked.Increment(ref last);
    }
}
