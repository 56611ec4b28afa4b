using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// The states of validation with one schema, and the moves between them, found when they are first needed and kept:
/// a lazily built automaton. There is a state for each level of a document, not for each stack of levels, so the
/// number of states does not depend on how deep or how long documents are. Safe for use by several threads.
/// </summary>
internal sealed class Automaton
{
    // How many ways of taking an attribute are told apart by the bits of one number.
    private const int MostBits = 30;

    private readonly object gate = new();
    private readonly int capacity;
    private readonly PatternBuilder builder;
    private readonly NameTable names;
    private readonly Dictionary<Pattern, LevelState> singleStates = [];
    private readonly Dictionary<Parts, LevelState> states = [];
    private readonly Dictionary<Pattern, ValueTest> valueTests = [];

    /// <param name="builder">The schema's patterns.</param>
    /// <param name="names">The schema's names.</param>
    /// <param name="capacity">How many patterns may be derived before <see cref="IsFull"/>.</param>
    public Automaton(PatternBuilder builder, NameTable names, int capacity)
    {
        this.builder = builder.CreateChild();
        this.names = names;
        this.capacity = capacity;
    }

    /// <summary>Whether so much has been kept that it is time to begin anew. It stays usable all the same.</summary>
    public bool IsFull => builder.Count > capacity;

    /// <summary>Makes patterns that belong to this automaton.</summary>
    public PatternBuilder Builder => builder;

    /// <summary>The state in which this pattern must be matched.</summary>
    /// <returns>The state, or null where the pattern is <c>notAllowed</c>.</returns>
    public LevelState? StateOf(Pattern pattern)
    {
        if (pattern == builder.NotAllowed)
            return null;
        lock (gate)
        {
            if (!singleStates.TryGetValue(pattern, out var state))
            {
                state = new LevelState(this, [pattern]);
                singleStates.Add(pattern, state);
            }
            return state;
        }
    }

    /// <summary>The state in which one of these patterns must be matched, and which one is of interest.</summary>
    /// <returns>The state, or null where all are <c>notAllowed</c>.</returns>
    public LevelState? StateOf(Pattern[] parts)
    {
        if (parts.Length == 1)
            return StateOf(parts[0]);
        if (Array.TrueForAll(parts, part => part == builder.NotAllowed))
            return null;
        lock (gate)
        {
            var key = new Parts(parts);
            if (!states.TryGetValue(key, out var state))
            {
                state = new LevelState(this, parts);
                states.Add(key, state);
            }
            return state;
        }
    }

    /// <summary>The same state in this automaton, where another one holds it.</summary>
    public LevelState Adopt(LevelState state) =>
        state.Owner == this ? state : StateOf(state.Parts)!;

    /// <summary>Works out where an element leads, and keeps it.</summary>
    public ElementMove AddElementMove(LevelState state, int name)
    {
        var move = FindElementMove(state, names.Representative(name), skipsRequired: false);
        return state.Elements.GetOrAdd(name, move);
    }

    /// <summary>Where an element leads.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="skipsRequired">Whether parts that must come before it may be missing.</param>
    public ElementMove FindElementMove(LevelState state, XmlName name, bool skipsRequired)
    {
        var contents = new List<Pattern>();
        var rests = new List<Pattern[]>();
        var elements = new List<ElementPattern>();
        for (var part = 0; part < state.Parts.Length; part++)
        {
            foreach (
                var opening in ElementOpenings.Find(builder, state.Parts[part], name, skipsRequired)
            )
            {
                AddRest(contents, rests, opening, part, state.Parts.Length);
                if (opening.Element is not null && !elements.Contains(opening.Element))
                    elements.Add(opening.Element);
            }
        }
        if (contents.Count == 0)
            return ElementMove.None;

        // Contents that are followed by the same need not be told apart.
        var inner = new List<Pattern>();
        var outer = new List<LevelState>();
        for (var i = 0; i < contents.Count; i++)
        {
            if (StateOf(rests[i]) is not { } behind)
                continue;
            var same = outer.IndexOf(behind);
            if (same >= 0)
            {
                inner[same] = builder.Choice(inner[same], contents[i]);
                continue;
            }
            inner.Add(contents[i]);
            outer.Add(behind);
        }
        return StateOf([.. inner]) is { } inside
            ? new ElementMove(inside, [.. outer], elements)
            : ElementMove.None;
    }

    /// <summary>Works out where an attribute leads, and keeps it.</summary>
    public AttributeMove AddAttributeMove(LevelState state, int name)
    {
        var move = FindAttributeMove(state, names.Representative(name));
        return state.Attributes.GetOrAdd(name, move);
    }

    /// <summary>Where an attribute leads.</summary>
    public AttributeMove FindAttributeMove(LevelState state, XmlName name)
    {
        var contents = new List<Pattern>();
        var rests = new List<Pattern[]>();
        for (var part = 0; part < state.Parts.Length; part++)
        {
            foreach (var opening in AttributeOpenings.Find(builder, state.Parts[part], name))
                AddRest(contents, rests, opening, part, state.Parts.Length);
        }
        var tests = new List<ValueTest>();
        var next = new List<LevelState>();
        for (var i = 0; i < contents.Count; i++)
        {
            if (StateOf(rests[i]) is not { } behind)
                continue;
            tests.Add(TestOf(contents[i]));
            next.Add(behind);
        }
        return tests.Count == 0 ? AttributeMove.None : new AttributeMove([.. tests], [.. next]);
    }

    /// <summary>The state behind an attribute.</summary>
    /// <returns>The state, or null where the value is not allowed.</returns>
    public LevelState? Follow(AttributeMove move, in TextValue value, DatatypeContext context)
    {
        var tests = move.Tests;
        if (tests.Length == 1)
            return tests[0].Matches(value, context) ? move.Next[0] : null;
        var fitting = 0;
        var only = -1;
        var bits = 0;
        for (var i = 0; i < tests.Length; i++)
        {
            if (!tests[i].Matches(value, context))
                continue;
            fitting++;
            only = i;
            bits |= i < MostBits ? 1 << i : 0;
        }
        if (fitting == 0)
            return null;
        if (fitting == 1)
            return move.Next[only];
        if (tests.Length <= MostBits && move.Combined.Find(bits) is { } known)
            return known;
        var several = new List<LevelState>(fitting);
        for (var i = 0; i < tests.Length; i++)
        {
            if (tests[i].Matches(value, context))
                several.Add(move.Next[i]);
        }
        var merged = Merge(several);
        return tests.Length <= MostBits ? move.Combined.GetOrAdd(bits, merged) : merged;
    }

    /// <summary>The state behind an attribute of a document.</summary>
    /// <returns>The state, or null where the attribute, or its value, is not allowed.</returns>
    public LevelState? Follow(
        LevelState state,
        AttributeStack attributes,
        int index,
        DatatypeContext context
    ) =>
        Follow(
            AddAttributeMove(state, attributes.NameNumber(index)),
            attributes.Value(index),
            context
        );

    /// <summary>The state behind the attributes of a document from an index up to another, without those not allowed.</summary>
    public LevelState FollowAllowed(
        LevelState state,
        AttributeStack attributes,
        int first,
        int end,
        DatatypeContext context
    )
    {
        for (var i = first; i < end; i++)
            state = Follow(state, attributes, i, context) ?? state;
        return state;
    }

    /// <summary>Works out the state behind the last attribute, and keeps it.</summary>
    public Step AddAfterAttributes(LevelState state) =>
        state.AfterAttributes ??= new Step(CloseAttributes(state, forgiving: false));

    /// <summary>The state behind the last attribute.</summary>
    public LevelState? CloseAttributes(LevelState state, bool forgiving) =>
        StateOf(
            Array.ConvertAll(state.Parts, part => AttributesClosed.In(builder, part, forgiving))
        );

    /// <summary>Works out the state behind text that stands beside elements, and keeps it.</summary>
    public Step AddAfterText(LevelState state) =>
        state.AfterText ??= new Step(
            StateOf(Array.ConvertAll(state.Parts, part => MixedText.After(builder, part)))
        );

    /// <summary>The tests of text that is the whole content, one for each part; kept.</summary>
    public ValueTest[] AddValueTests(LevelState state) =>
        state.ValueTests ??= Array.ConvertAll(state.Parts, TestOf);

    /// <summary>The state in which any of these may be the true one. All have equally many parts.</summary>
    public LevelState Merge(IReadOnlyList<LevelState> alternatives)
    {
        if (alternatives.Count == 1)
            return alternatives[0];
        var parts = new Pattern[alternatives[0].Parts.Length];
        var choices = new Pattern[alternatives.Count];
        for (var part = 0; part < parts.Length; part++)
        {
            for (var i = 0; i < choices.Length; i++)
                choices[i] = alternatives[i].Parts[part];
            parts[part] = builder.Choice(choices);
        }
        return StateOf(parts)!;
    }

    private ValueTest TestOf(Pattern content)
    {
        lock (gate)
        {
            if (!valueTests.TryGetValue(content, out var test))
            {
                test = new ValueTest(builder, content);
                valueTests.Add(content, test);
            }
            return test;
        }
    }

    private void AddRest(
        List<Pattern> contents,
        List<Pattern[]> rests,
        in Opening opening,
        int part,
        int partCount
    )
    {
        var index = contents.IndexOf(opening.Content);
        if (index < 0)
        {
            index = contents.Count;
            contents.Add(opening.Content);
            var none = new Pattern[partCount];
            for (var i = 0; i < partCount; i++)
                none[i] = builder.NotAllowed;
            rests.Add(none);
        }
        rests[index][part] = builder.Choice(rests[index][part], opening.Rest);
    }

    /// <summary>Patterns in order, compared one by one.</summary>
    private readonly struct Parts(Pattern[] patterns) : IEquatable<Parts>
    {
        private readonly Pattern[] patterns = patterns;

        public bool Equals(Parts other) => patterns.SequenceEqual(other.patterns);

        public override bool Equals(object? obj) => obj is Parts other && Equals(other);

        public override int GetHashCode()
        {
            var hash = 17;
            foreach (var pattern in patterns)
                hash = unchecked(hash * 31 + pattern.Id);
            return hash;
        }
    }
}
