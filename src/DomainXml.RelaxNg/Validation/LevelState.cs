using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// Where validation stands inside one open element: what may still come there. Where the element is one of several
/// that the schema does not yet tell apart by what they are followed by, there is a pattern for each of these
/// (<see cref="Parts"/>); a move out of the element then depends on which of them are satisfied. States of one
/// <see cref="Automaton"/> are the same object where they are equal. What is known of the moves from a state is
/// filled in by the automaton, once, on first use.
/// </summary>
internal sealed class LevelState(Automaton owner, Pattern[] parts)
{
    public Automaton Owner { get; } = owner;

    /// <summary>One pattern for each outcome; <c>notAllowed</c> where that one is excluded by now. At least one is not.</summary>
    public Pattern[] Parts { get; } = parts;

    /// <summary>The moves that child elements make, by the number of their name.</summary>
    public NumberMap<ElementMove> Elements { get; } = new();

    /// <summary>The moves that attributes make, by the number of their name.</summary>
    public NumberMap<AttributeMove> Attributes { get; } = new();

    /// <summary>The state behind the last attribute.</summary>
    public Step? AfterAttributes;

    /// <summary>The state behind text that stands beside elements.</summary>
    public Step? AfterText;

    /// <summary>For each part, a test of text that is the element's whole content.</summary>
    public ValueTest[]? ValueTests;

    /// <summary>Whether the text counts as a whole somewhere, so that it must be kept until its end.</summary>
    public bool TakesValues { get; } = Array.Exists(parts, part => part.Holds(PatternParts.Values));

    /// <summary>Whether the element may end here.</summary>
    public bool IsNullable { get; } = Array.Exists(parts, part => part.IsNullable);

    public bool Holds(PatternParts wanted) => Array.Exists(Parts, part => part.Holds(wanted));
}

/// <summary>Where one event leads.</summary>
/// <param name="Next">The next state; null where the schema does not allow the event.</param>
internal sealed record Step(LevelState? Next);

/// <summary>Where an element leads: into it, and behind it.</summary>
internal sealed class ElementMove(
    LevelState? inner,
    LevelState[] outer,
    IReadOnlyList<ElementPattern> elements
)
{
    /// <summary>The move that the schema does not allow.</summary>
    public static ElementMove None { get; } = new(null, [], []);

    /// <summary>The state inside the element; null where it is not allowed.</summary>
    public LevelState? Inner { get; } = inner;

    /// <summary>For each part of the inner state, the state behind the element where that part is satisfied.</summary>
    public LevelState[] Outer { get; } = outer;

    /// <summary>The element patterns that it matches.</summary>
    public IReadOnlyList<ElementPattern> Elements { get; } = elements;
}

/// <summary>Where an attribute leads, by its value.</summary>
internal sealed class AttributeMove(ValueTest[] tests, LevelState[] next)
{
    /// <summary>The move that the schema does not allow.</summary>
    public static AttributeMove None { get; } = new([], []);

    /// <summary>What the value may be, for each way in which the attribute fits; none where it is not allowed.</summary>
    public ValueTest[] Tests { get; } = tests;

    /// <summary>For each of these ways, the state behind the attribute.</summary>
    public LevelState[] Next { get; } = next;

    /// <summary>The states behind several ways at once, by the bits of the ways that fit.</summary>
    public NumberMap<LevelState> Combined { get; } = new();
}
