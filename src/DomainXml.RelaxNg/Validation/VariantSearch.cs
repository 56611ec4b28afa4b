using DomainXml.RelaxNg.Datatypes;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// Finds the attribute whose value tells the variants of an element apart and excludes the one that something belongs to.
/// </summary>
internal static class VariantSearch
{
    /// <summary>The attribute that excludes a variant.</summary>
    /// <param name="automaton">The automaton in use.</param>
    /// <param name="frame">The element.</param>
    /// <param name="attributes">The attributes of the open elements; the element is the innermost with attributes.</param>
    /// <param name="isPossible">Whether what is looked for is still possible in a state.</param>
    /// <returns>The index of the attribute, or -1 where no single one excludes it.</returns>
    public static int Excluding(
        Automaton automaton,
        ElementFrame frame,
        AttributeStack attributes,
        Func<LevelState, bool> isPossible
    )
    {
        if (frame.Move.Inner is not { } start)
            return -1;
        for (var i = frame.FirstAttribute; i < attributes.Count; i++)
        {
            // Values that tell variants apart are fixed words; prefixes in scope play no part in them.
            var move = automaton.AddAttributeMove(start, attributes.NameNumber(i));
            if (
                move.Tests.Length > 1
                && automaton.Follow(move, attributes.Value(i), DatatypeContext.Empty) is { } next
                && !isPossible(next)
            )
                return i;
        }
        return -1;
    }
}
