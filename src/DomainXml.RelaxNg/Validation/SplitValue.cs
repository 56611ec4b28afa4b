using DomainXml.RelaxNg.Datatypes;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// Finds out that a value is two in one: a number with its unit, an address with its prefix or port, a range; where the
/// format has an attribute for the second.
/// </summary>
internal static class SplitValue
{
    // What stands between two values that people write as one.
    private static readonly char[] Separators = ['/', ':', '-'];

    /// <summary>Divides a value.</summary>
    /// <param name="automaton">The automaton in use.</param>
    /// <param name="frame">The element, the innermost open one.</param>
    /// <param name="attributes">The attributes of the open elements.</param>
    /// <param name="index">The index of the attribute that has the value; -1 where it is the element's text.</param>
    /// <param name="value">The value.</param>
    /// <param name="isAllowed">Whether the value's first part would be right.</param>
    /// <returns>The first part, and the attribute for the second with its value; null where it can't be divided so.</returns>
    public static (string First, XmlName Attribute, string Second)? Find(
        Automaton automaton,
        ElementFrame frame,
        AttributeStack attributes,
        int index,
        string value,
        Func<string, bool> isAllowed
    )
    {
        var start = frame.Move.Inner!;
        foreach (var (first, second, isUnit) in Halves(value.Trim()))
        {
            if (!isAllowed(first))
                continue;
            foreach (var name in Vocabulary.Names(Vocabulary.Attributes(start)))
            {
                // A text gives way to no attribute, but its unit may be there already, and be another one.
                var isThere = attributes.IndexOf(name, frame.FirstAttribute, attributes.Count) >= 0;
                if (isThere && (index >= 0 || !isUnit))
                    continue;
                var move = automaton.FindAttributeMove(start, name);
                if (Takes(automaton, move, second) && !TakesMuch(automaton, move, isUnit))
                    return (first, name, second);
            }
        }
        return null;
    }

    /// <summary>
    /// The one attribute that an element has not, and that takes a value which is neither a number nor anything at all; or null.
    /// </summary>
    public static XmlName? OtherAttribute(
        Automaton automaton,
        ElementFrame frame,
        AttributeStack attributes,
        string value
    )
    {
        // Many attributes take a number, in hexadecimal digits or others.
        if (value.Length == 0 || char.IsDigit(value[0]) && value.All(char.IsLetterOrDigit))
            return null;
        var state = automaton.FollowAllowed(
            frame.Move.Inner!,
            attributes,
            frame.FirstAttribute,
            attributes.Count,
            DatatypeContext.Empty
        );
        var fitting = Vocabulary
            .Names(Vocabulary.Attributes(state))
            .Where(name => attributes.IndexOf(name, frame.FirstAttribute, attributes.Count) < 0)
            .Where(name =>
            {
                var move = automaton.FindAttributeMove(state, name);
                return Takes(automaton, move, value) && !TakesMuch(automaton, move, isUnit: true);
            })
            .ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    /// <summary>Whether an attribute takes so much that it says nothing that it takes some value.</summary>
    private static bool TakesMuch(Automaton automaton, AttributeMove move, bool isUnit) =>
        Takes(automaton, move, "?") || isUnit && Takes(automaton, move, "1");

    private static bool Takes(Automaton automaton, AttributeMove move, string value) =>
        automaton.Follow(move, new TextValue(value), DatatypeContext.Empty) is not null;

    private static IEnumerable<(string First, string Second, bool IsUnit)> Halves(string value)
    {
        var digits = value.TakeWhile(character => character is >= '0' and <= '9').Count();
        var unit = value.Substring(digits).TrimStart();
        if (digits > 0 && unit.Length > 0 && unit.All(char.IsLetter))
            yield return (value.Substring(0, digits), unit, true);
        var at = value.LastIndexOfAny(Separators);
        if (at <= 0 || at + 1 == value.Length)
            yield break;
        var (first, second) = (value.Substring(0, at), value.Substring(at + 1));
        // What stands before and behind a hyphen is of one kind; behind a colon stands a port.
        if (value[at] == '/' || second.All(char.IsDigit) || value[at] == '-')
            yield return (first, second, false);
    }
}
