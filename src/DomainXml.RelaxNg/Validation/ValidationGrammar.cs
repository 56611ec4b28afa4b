using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// A simplified schema made ready for validation: its names, its automaton, its index. Validators share it.
/// Safe for use by several threads.
/// </summary>
internal sealed class ValidationGrammar
{
    /// <summary>How many patterns are derived before all that was derived is dropped. Real documents need far fewer.</summary>
    public const int DefaultCapacity = 200_000;

    private readonly int capacity;
    private readonly Lazy<SchemaIndex> index;
    private Automaton automaton;

    /// <param name="start">What a document must match.</param>
    /// <param name="builder">The builder of the schema's patterns.</param>
    /// <param name="nameClasses">All name classes of the schema; null where they must be looked for.</param>
    /// <param name="capacity">How many derived patterns to keep.</param>
    public ValidationGrammar(
        Pattern start,
        PatternBuilder builder,
        IEnumerable<NameClass>? nameClasses = null,
        int capacity = DefaultCapacity
    )
    {
        Start = start;
        Builder = builder;
        this.capacity = capacity;
        Names = new NameTable(nameClasses ?? SchemaWalk.NameClasses(start));
        automaton = new Automaton(builder, Names, capacity);
        index = new Lazy<SchemaIndex>(() => new SchemaIndex(start));
    }

    public Pattern Start { get; }

    public PatternBuilder Builder { get; }

    public NameTable Names { get; }

    /// <summary>Where elements are defined and where they belong, for messages.</summary>
    public SchemaIndex Index => index.Value;

    /// <summary>The automaton for documents that begin now.</summary>
    public Automaton Automaton => Volatile.Read(ref automaton);

    /// <summary>An automaton to go on with instead of one that is full.</summary>
    public Automaton Replace(Automaton full)
    {
        var current = Automaton;
        if (current != full)
            return current;
        var fresh = new Automaton(Builder, Names, capacity);
        return Interlocked.CompareExchange(ref automaton, fresh, full) == full ? fresh : Automaton;
    }
}
