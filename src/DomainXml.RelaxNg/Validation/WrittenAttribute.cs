using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>Finds the attribute that is written in another way: as an element of its name, or as an element's text.</summary>
internal static class WrittenAttribute
{
    /// <summary>Whether an element has an attribute of this name, in any of its variants.</summary>
    public static bool IsAttributeOf(ElementFrame container, string localName) =>
        Vocabulary
            .Names(
                container.Move.Elements.SelectMany(element =>
                    SchemaWalk.DirectAttributes(element.Content)
                )
            )
            .Any(item => item.LocalName == localName);

    /// <summary>
    /// Whether an element of nothing but text, which may hold none, is an attribute of the element around it that is not
    /// given there and takes the text.
    /// </summary>
    public static bool IsOfParent(
        Automaton automaton,
        ElementFrame frame,
        AttributeStack attributes,
        in TextValue text,
        DatatypeContext context
    )
    {
        if (
            frame is not { Parent: { Move.Inner: { } start } parent, HasChildren: false }
            || attributes.Count > frame.FirstAttribute
            || !IsAttributeOf(parent, frame.Name.LocalName)
        )
            return false;
        var name = new XmlName("", frame.Name.LocalName);
        return attributes.IndexOf(name, parent.FirstAttribute, frame.FirstAttribute) < 0
            && automaton.Follow(automaton.FindAttributeMove(start, name), Trimmed(text), context)
                is not null;
    }

    /// <summary>
    /// The index of the attribute which the element has not in any variant, and whose value is what the element should hold,
    /// where it holds nothing; -1 where there is none.
    /// </summary>
    public static int OfContent(
        Automaton automaton,
        LevelState state,
        ElementFrame frame,
        AttributeStack attributes,
        in TextValue text
    )
    {
        if (!state.TakesValues || frame.HasChildren || !text.IsWhiteSpace)
            return -1;
        var tests = automaton.AddValueTests(state);
        for (var i = frame.FirstAttribute; i < attributes.Count; i++)
        {
            var move = automaton.AddAttributeMove(frame.Move.Inner!, attributes.NameNumber(i));
            var value = attributes.Value(i);
            if (
                move.Tests.Length == 0
                && Array.Exists(tests, test => test.Matches(value, DatatypeContext.Empty))
            )
                return i;
        }
        return -1;
    }

    /// <summary>The attributes of an element that take the text which it may not hold.</summary>
    /// <param name="automaton">The automaton in use.</param>
    /// <param name="frame">The element, the innermost open one.</param>
    /// <param name="attributes">The attributes of the open elements.</param>
    /// <param name="text">The text.</param>
    /// <param name="context">The prefixes in scope.</param>
    /// <returns>The likeliest, in the schema's order where they are equally likely; none where none takes it.</returns>
    public static IReadOnlyList<WrittenText> OfText(
        Automaton automaton,
        ElementFrame frame,
        AttributeStack attributes,
        in TextValue text,
        DatatypeContext context
    )
    {
        if (frame.HasChildren)
            return [];
        var isLikely =
            attributes.Count == frame.FirstAttribute
            || !frame.Move.Inner!.Holds(PatternParts.Elements);
        var state = automaton.FollowAllowed(
            frame.Move.Inner!,
            attributes,
            frame.FirstAttribute,
            attributes.Count,
            context
        );
        var value = text.ToString().Trim();
        var required = Vocabulary.RequiredAttributes(state);
        var found = new List<WrittenText>();
        foreach (var name in Vocabulary.Names(Vocabulary.Attributes(state)))
        {
            if (attributes.IndexOf(name, frame.FirstAttribute, attributes.Count) >= 0)
                continue;
            var move = automaton.FindAttributeMove(state, name);
            var expected = ExpectedValues.Of(move);
            if (Fitting(value, expected, Takes) is not { } fitting)
                continue;
            var reason =
                required.Contains(name) ? WrittenReason.Required
                : expected.Literals.Contains(fitting)
                    ? fitting == value ? WrittenReason.Listed
                        : WrittenReason.Respelt
                : !Takes("?") ? WrittenReason.OfItsForm
                : WrittenReason.Anything;
            if (isLikely || reason == WrittenReason.Required)
                found.Add(new WrittenText(name, fitting, reason));

            bool Takes(string other) =>
                automaton.Follow(move, new TextValue(other), context) is not null;
        }
        return Likeliest(found);
    }

    /// <summary>Those for the best reason. A word that is only like the text does not exclude what takes the text itself.</summary>
    private static List<WrittenText> Likeliest(List<WrittenText> found)
    {
        if (found.Count == 0)
            return found;
        var best = found.Min(item => item.Reason);
        var least = best == WrittenReason.Respelt ? WrittenReason.Anything : best;
        return [.. found.Where(item => item.Reason <= least).OrderBy(item => item.Reason).Take(3)];
    }

    /// <summary>The attributes that an element must have, where it has nothing at all but text.</summary>
    public static List<string> AllOf(ElementFrame frame, AttributeStack attributes) =>
        frame.HasChildren || attributes.Count > frame.FirstAttribute
            ? []
            :
            [
                .. Vocabulary
                    .RequiredAttributes(frame.Move.Inner!)
                    .Select(attribute => attribute.LocalName),
            ];

    /// <summary>Whether an element may have an attribute of a name and value.</summary>
    public static bool Takes(
        Automaton automaton,
        ElementPattern element,
        string attribute,
        string value
    ) =>
        SchemaWalk
            .DirectAttributes(element.Content)
            .Any(item =>
                item.Name.Contains("", attribute)
                && TextMatching.Matches(
                    automaton.Builder,
                    item.Content,
                    new TextValue(value),
                    DatatypeContext.Empty
                )
            );

    /// <summary>The value as the attribute takes it: as it is, or in another spelling; null where it takes neither.</summary>
    private static string? Fitting(string value, ExpectedValues expected, Func<string, bool> takes)
    {
        if (takes(value))
            return value;
        var suggestions = expected.Suggest(value, takes);
        return suggestions.Count == 1 ? suggestions[0] : null;
    }

    private static TextValue Trimmed(in TextValue text) => new(text.ToString().Trim());
}

/// <summary>An attribute that takes a text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The text as it takes it.</param>
/// <param name="Reason">Why it may be the one that is meant.</param>
internal readonly record struct WrittenText(XmlName Name, string Value, WrittenReason Reason)
{
    /// <summary>Whether the text says more about the attribute than about yes and no.</summary>
    public bool IsExact(string text) =>
        Value == text
        && (
            Reason <= WrittenReason.Listed
            || Reason == WrittenReason.OfItsForm && char.IsDigit(text[0])
        );
}

/// <summary>Why an attribute may be the one that a text is for, the best reason first.</summary>
internal enum WrittenReason
{
    /// <summary>The element must have it.</summary>
    Required,

    /// <summary>It lists the text.</summary>
    Listed,

    /// <summary>It takes texts of this form, and not any.</summary>
    OfItsForm,

    /// <summary>It lists a word like the text.</summary>
    Respelt,

    /// <summary>It takes any text.</summary>
    Anything,
}
