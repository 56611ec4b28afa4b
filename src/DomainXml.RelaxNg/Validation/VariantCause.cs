using DomainXml.RelaxNg.Datatypes;

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
    /// <summary>The cause, as the end of a sentence about what stands in an element.</summary>
    public string Describe(ElementFrame container, AttributeStack attributes)
    {
        var owner = Owner == container ? "" : $" in {MessageText.Quote(Owner.Name)}";
        return Index < 0
            ? $"{owner} without {MessageText.Quote(Attribute)}"
            : $"{owner} with {ElementErrors.Setting(attributes, Index)}";
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
                move.Tests.Length > 1
                && automaton.Follow(move, attributes.Value(i), DatatypeContext.Empty) is { } next
                && !isPossible(next)
            )
                return new VariantCause(owner, attributes.Name(i), i);
        }
        return FindAbsent(automaton, owner, attributes, end, isPossible);
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
            foreach (var next in added.Next)
            {
                if (automaton.AddAfterAttributes(next).Next is { } behind && isPossible(behind))
                    return new VariantCause(owner, name, -1);
            }
        }
        return null;
    }
}
