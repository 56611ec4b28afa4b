using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// The attribute that tells the variants of an element apart, and excludes by its value, or by its absence, the variant
/// that something belongs to.
/// </summary>
/// <param name="Owner">The element that has or lacks the attribute.</param>
/// <param name="Attribute">The attribute's name.</param>
/// <param name="Index">The attribute's index in the stack; -1 where it is absent.</param>
internal sealed record VariantCause(ElementFrame Owner, XmlName Attribute, int Index)
{
    /// <summary>The attribute's value; null where it is absent.</summary>
    public string? Value { get; private init; }

    /// <summary>Where the value stands, or the name of the element that lacks the attribute.</summary>
    public SourceSpan Span { get; private init; }

    /// <summary>The values of the attribute that do not exclude what is in question, as far as the schema lists them.</summary>
    public IReadOnlyList<string> Fitting { get; private init; } = [];

    /// <summary>The attribute with a value, as it is written: <c>type='pci'</c>.</summary>
    public string Setting(string value) =>
        MessageText.Setting(Attribute, value);

    /// <summary>The rest of a sentence that begins with what is excluded: which variant it is for.</summary>
    public string Describe()
    {
        var owner = MessageText.Tag(Owner.Name);
        var settings = Fitting.Select(Setting).ToList();
        var has = Value is null
            ? $"has no {MessageText.Quote(Attribute)}"
            : $"has {Setting(Value)}";
        return settings.Count == 0
            ? $"is not allowed in {owner} that {has}"
            : $"is for {owner} with {MessageText.OneOf(settings, 45, 0)}; this one {has}";
    }

    /// <summary>Finds the cause.</summary>
    /// <param name="automaton">The automaton in use.</param>
    /// <param name="owner">The element whose variants are looked at.</param>
    /// <param name="attributes">The attributes of the open elements.</param>
    /// <param name="end">Where the attributes of that element end in the stack.</param>
    /// <param name="isPossible">Whether what is looked for can still come in a state of that element.</param>
    /// <returns>The cause; null where no single attribute is it.</returns>
    public static VariantCause? Find(
        Automaton automaton,
        ElementFrame owner,
        AttributeStack attributes,
        int end,
        Func<LevelState, bool> isPossible
    )
    {
        if (owner.Move.Inner is not { } start || !isPossible(start))
            return null;
        for (var i = owner.FirstAttribute; i < end; i++)
        {
            // Values that tell variants apart are fixed words; prefixes in scope play no part in them.
            var move = automaton.AddAttributeMove(start, attributes.NameNumber(i));
            if (
                automaton.Follow(move, attributes.Value(i), DatatypeContext.Empty) is { } next
                && !isPossible(next)
            )
                return Of(owner, attributes, i, move, isPossible);
        }
        return FindAbsent(automaton, owner, attributes, end, isPossible);
    }

    /// <summary>Finds the cause in an element that stands around another one, the nearest first.</summary>
    /// <param name="automaton">The automaton in use.</param>
    /// <param name="inner">The element inside, whose content depends on the variants around it.</param>
    /// <param name="attributes">The attributes of the open elements.</param>
    /// <param name="isPossible">Whether what is looked for is possible in an element that the inner one may be.</param>
    /// <returns>The cause; null where no single attribute of any element around is it.</returns>
    public static VariantCause? FindAround(
        Automaton automaton,
        ElementFrame inner,
        AttributeStack attributes,
        Func<ElementPattern, bool> isPossible
    )
    {
        var path = new List<ElementFrame> { inner };
        for (var child = inner; child.Parent is { } owner; child = owner)
        {
            var cause = Find(
                automaton,
                owner,
                attributes,
                child.FirstAttribute,
                state => SchemaWalk.Descendants(state.Parts, path).Any(isPossible)
            );
            if (cause is not null)
                return cause;
            path.Insert(0, owner);
        }
        return null;
    }

    /// <summary>Finds the cause of something that is missing: in the element that lacks it, or in one around it.</summary>
    /// <param name="automaton">The automaton in use.</param>
    /// <param name="frame">The element that lacks it, the innermost open one.</param>
    /// <param name="attributes">The attributes of the open elements.</param>
    /// <param name="isRequired">Whether it must still come in a state of the element.</param>
    public static VariantCause? OfMissing(
        Automaton automaton,
        ElementFrame frame,
        AttributeStack attributes,
        Func<LevelState, bool> isRequired
    ) =>
        Find(automaton, frame, attributes, attributes.Count, state => !isRequired(state))
        ?? FindAround(
            automaton,
            frame,
            attributes,
            element =>
                automaton.StateOf(element.Content) is { } state && !isRequired(state)
        );

    /// <summary>The cause that an attribute is.</summary>
    /// <param name="owner">Its element.</param>
    /// <param name="attributes">The attributes of the open elements.</param>
    /// <param name="index">Its index among them.</param>
    /// <param name="move">Where it can lead.</param>
    /// <param name="isPossible">Whether what is excluded can still come in a state.</param>
    public static VariantCause Of(
        ElementFrame owner,
        AttributeStack attributes,
        int index,
        AttributeMove move,
        Func<LevelState, bool> isPossible
    ) =>
        new(owner, attributes.Name(index), index)
        {
            Value = attributes.Value(index).ToString(),
            Span = attributes.ValueSpan(index),
            Fitting = FittingValues(move, isPossible),
        };

    /// <summary>Whether all that the element has, so far, would be right with this value instead; null for no such attribute.</summary>
    public bool Explains(Automaton automaton, AttributeStack attributes, string? value)
    {
        var state = Owner.Move.Inner!;
        for (var i = Owner.FirstAttribute; i < attributes.Count; i++)
        {
            if (i == Index && value is null)
                continue;
            var move = automaton.AddAttributeMove(state, attributes.NameNumber(i));
            var text = i == Index ? new TextValue(value!) : attributes.Value(i);
            if (automaton.Follow(move, text, DatatypeContext.Empty) is not { } next)
                return false;
            state = next;
        }
        if (automaton.AddAfterAttributes(state).Next is not { } content)
            return false;
        var names = Vocabulary.Names(content.Parts.SelectMany(SchemaWalk.DirectElements));
        return Owner.Seen.All(item => names.Contains(item.Name));
    }

    private static VariantCause? FindAbsent(
        Automaton automaton,
        ElementFrame owner,
        AttributeStack attributes,
        int end,
        Func<LevelState, bool> isPossible
    )
    {
        var state = owner.Move.Inner!;
        for (var i = owner.FirstAttribute; i < end; i++)
        {
            var move = automaton.AddAttributeMove(state, attributes.NameNumber(i));
            state = automaton.Follow(move, attributes.Value(i), DatatypeContext.Empty) ?? state;
        }
        if (automaton.AddAfterAttributes(state).Next is { } closed && isPossible(closed))
            return null;
        foreach (var name in Vocabulary.Names(Vocabulary.Attributes(state)))
        {
            var added = automaton.FindAttributeMove(state, name);
            if (
                Array.Exists(
                    added.Next,
                    next =>
                        automaton.AddAfterAttributes(next).Next is { } behind && isPossible(behind)
                )
            )
                return new VariantCause(owner, name, -1)
                {
                    Span = owner.NameSpan,
                    Fitting = FittingValues(
                        added,
                        next =>
                            automaton.AddAfterAttributes(next).Next is { } behind
                            && isPossible(behind)
                    ),
                };
        }
        return null;
    }

    private static IReadOnlyList<string> FittingValues(
        AttributeMove move,
        Func<LevelState, bool> isPossible
    ) =>
        ExpectedValues
            .Of(move.Tests.Where((_, i) => isPossible(move.Next[i])).Select(test => test.Pattern))
            .Literals;
}
