using DomainXml.RelaxNg.Datatypes;

namespace DomainXml.RelaxNg.Validation;

/// <summary>Finds the attribute because of which an element can't hold something, or must.</summary>
internal static class VariantSearch
{
    // Variants are not told apart from further away; deep nesting is somebody's trick.
    private const int MostAround = 8;

    private delegate VariantCause? Search(
        Automaton automaton,
        ElementFrame owner,
        AttributeStack attributes,
        int end,
        Func<LevelState, bool> isPossible
    );

    /// <summary>Finds it in one element.</summary>
    /// <param name="automaton">The automaton in use.</param>
    /// <param name="owner">The element whose variants are looked at.</param>
    /// <param name="attributes">The attributes of the open elements.</param>
    /// <param name="end">Where the attributes of that element end in the stack.</param>
    /// <param name="isPossible">Whether what is looked for can still come in a state of that element.</param>
    /// <returns>The cause; null where no single attribute is it.</returns>
    public static VariantCause? InElement(
        Automaton automaton,
        ElementFrame owner,
        AttributeStack attributes,
        int end,
        Func<LevelState, bool> isPossible
    ) =>
        owner.Move.Inner is { } start && isPossible(start)
            ? FindPresent(start, automaton, owner, attributes, end, isPossible)
                ?? FindAbsent(automaton, owner, attributes, end, isPossible)
            : null;

    /// <summary>Finds the cause of what no variant of an element holds where it stands: in one around it, or in its own attributes.</summary>
    /// <param name="automaton">The automaton in use.</param>
    /// <param name="inner">The element, the innermost open one.</param>
    /// <param name="attributes">The attributes of the open elements.</param>
    /// <param name="isPossible">Whether it can still come in a state inside the element.</param>
    /// <returns>The cause; null where no single attribute is it.</returns>
    public static VariantCause? OfExcluded(
        Automaton automaton,
        ElementFrame inner,
        AttributeStack attributes,
        Func<LevelState, bool> isPossible
    ) =>
        Around(automaton, inner, attributes, isPossible, InElement)
        ?? ByWord(automaton, inner, attributes, attributes.Count, isPossible)
        ?? Around(automaton, inner, attributes, isPossible, ByWord);

    /// <summary>Finds the cause of something that is missing: in the element that lacks it, or in one around it.</summary>
    /// <param name="automaton">The automaton in use.</param>
    /// <param name="frame">The element that lacks it, the innermost open one.</param>
    /// <param name="attributes">The attributes of the open elements.</param>
    /// <param name="isRequired">Whether it must still come in a state of the element.</param>
    /// <returns>The cause; null where no single attribute is it.</returns>
    public static VariantCause? OfMissing(
        Automaton automaton,
        ElementFrame frame,
        AttributeStack attributes,
        Func<LevelState, bool> isRequired
    ) =>
        InElement(automaton, frame, attributes, attributes.Count, state => !isRequired(state))
        ?? Around(automaton, frame, attributes, state => !isRequired(state), InElement);

    /// <summary>Finds it in the elements around another one, the nearest first.</summary>
    private static VariantCause? Around(
        Automaton automaton,
        ElementFrame inner,
        AttributeStack attributes,
        Func<LevelState, bool> isPossible,
        Search search
    )
    {
        var path = new List<ElementFrame> { inner };
        for (
            var child = inner;
            child.Parent is { } owner && path.Count <= MostAround;
            child = owner
        )
        {
            var cause = search(
                automaton,
                owner,
                attributes,
                child.FirstAttribute,
                state =>
                    SchemaWalk
                        .Descendants(state.Parts, path)
                        .Any(element =>
                            automaton.StateOf(element.Content) is { } within && isPossible(within)
                        )
            );
            if (cause is not null)
                return cause;
            path.Insert(0, owner);
        }
        return null;
    }

    /// <summary>
    /// Finds it where the element may be any of its name in its parent, also one that may come only earlier or later. There,
    /// only a word tells one kind from another.
    /// </summary>
    private static VariantCause? ByWord(
        Automaton automaton,
        ElementFrame owner,
        AttributeStack attributes,
        int end,
        Func<LevelState, bool> isPossible
    )
    {
        if (owner.Parent is not { } parent)
            return null;
        var contents = SchemaWalk
            .Descendants(parent.Move.Elements.Select(element => element.Content), owner.Name)
            .Select(element => element.Content);
        var start = automaton.StateOf(automaton.Builder.Choice([.. contents]));
        if (start is null || !isPossible(start))
            return null;
        var cause = FindPresent(start, automaton, owner, attributes, end, isPossible);
        return cause is { Fitting.Count: > 0 } ? cause : null;
    }

    private static VariantCause? FindPresent(
        LevelState start,
        Automaton automaton,
        ElementFrame owner,
        AttributeStack attributes,
        int end,
        Func<LevelState, bool> isPossible
    )
    {
        for (var i = owner.FirstAttribute; i < end; i++)
        {
            // Values that tell variants apart are fixed words; prefixes in scope play no part in them.
            var move = automaton.AddAttributeMove(start, attributes.NameNumber(i));
            if (
                automaton.Follow(move, attributes.Value(i), DatatypeContext.Empty) is { } next
                && !isPossible(next)
            )
                return VariantCause.Of(owner, attributes, i, move, isPossible);
        }
        return null;
    }

    private static VariantCause? FindAbsent(
        Automaton automaton,
        ElementFrame owner,
        AttributeStack attributes,
        int end,
        Func<LevelState, bool> isPossible
    )
    {
        var state = automaton.FollowAllowed(
            owner.Move.Inner!,
            attributes,
            owner.FirstAttribute,
            end,
            DatatypeContext.Empty
        );
        if (IsPossibleBehind(state))
            return null;
        foreach (var name in Vocabulary.Names(Vocabulary.Attributes(state)))
        {
            var added = automaton.FindAttributeMove(state, name);
            if (Array.Exists(added.Next, IsPossibleBehind))
                return VariantCause.OfAbsent(owner, name, added, IsPossibleBehind);
        }
        return null;

        bool IsPossibleBehind(LevelState tag) =>
            automaton.AddAfterAttributes(tag).Next is { } content && isPossible(content);
    }
}
