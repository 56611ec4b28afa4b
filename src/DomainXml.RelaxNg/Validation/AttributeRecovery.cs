using DomainXml.RelaxNg.Datatypes;
using static DomainXml.RelaxNg.Validation.MessageText;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// Says what is wrong with the attributes of a start tag. It looks at all of them at once: those whose value tells
/// variants of the element apart are settled first, so that the order in which they are written plays no part.
/// </summary>
internal sealed class AttributeRecovery(
    Automaton automaton,
    ElementFrame frame,
    AttributeStack attributes,
    DatatypeContext context,
    SchemaIndex schema
)
{
    private readonly LevelState start = frame.Move.Inner!;
    private readonly List<int> settled = [];
    private readonly List<ValidationError> errors = [];
    private readonly List<(ValidationError Error, VariantConflict? Conflict)> doubtful = [];

    /// <summary>Reports what is wrong.</summary>
    /// <returns>The state behind the start tag, as if all were well; null where nothing can be said of the content.</returns>
    public LevelState? Recover(Action<ValidationError> report)
    {
        var state = start;
        var misspelt = new List<(int Index, XmlName Meant)>();
        var unknown = new UnknownAttributes(automaton, frame, attributes, context, schema, errors);
        foreach (var index in InOrder())
        {
            var move = automaton.AddAttributeMove(start, attributes.NameNumber(index));
            if (move.Tests.Length == 0)
            {
                if (unknown.Report(index) is { } meant)
                    misspelt.Add((index, meant));
                continue;
            }
            state = Apply(state, move, index);
        }
        SettleDoubtful();
        foreach (var (index, meant) in misspelt)
            state = TakeFor(state, index, meant);
        // A guess at the element's name that no attribute confirms is dropped rather than followed.
        if (frame.IsGuess && settled.Count == 0 && misspelt.Count == 0)
            return null;
        // Several attributes, and all wrong: then it is rather the element that is.
        if (
            settled.Count + misspelt.Count == 0
            && errors.Count > 1
            && OtherElement.Explain(automaton, frame, attributes, context, schema) is { } other
        )
        {
            frame.Forgive();
            report(other);
            return null;
        }
        errors.ForEach(report);
        return Close(state);
    }

    /// <summary>First what tells required variants apart, then what tells others apart, then the rest; then what is wrong in all.</summary>
    private IEnumerable<int> InOrder()
    {
        var required = Vocabulary.RequiredAttributes(start);
        return Enumerable
            .Range(frame.FirstAttribute, attributes.Count - frame.FirstAttribute)
            .OrderBy(index =>
            {
                var move = automaton.AddAttributeMove(start, attributes.NameNumber(index));
                var value = attributes.Value(index);
                var fitting = move.Tests.Count(test => test.Matches(value, context));
                if (fitting == 0)
                    return 3;
                if (fitting == move.Tests.Length)
                    return 2;
                return required.Contains(attributes.Name(index)) ? 0 : 1;
            });
    }

    private LevelState Apply(LevelState state, AttributeMove fromStart, int index)
    {
        var move = automaton.AddAttributeMove(state, attributes.NameNumber(index));
        if (move.Tests.Length == 0)
        {
            VariantConflict.Add(frame, attributes, index, Excluding(index, null), errors);
            return state;
        }
        var value = attributes.Value(index);
        if (automaton.Follow(move, value, context) is { } next)
        {
            settled.Add(index);
            return next;
        }
        var fitsElsewhere = Array.Exists(fromStart.Tests, test => test.Matches(value, context));
        var cause = fitsElsewhere ? Excluding(index, value.ToString()) : null;
        var isWord = ExpectedValues.Of(fromStart).Literals.Contains(value.ToString());
        var expected = ExpectedValues.Of(move);
        var conflict = cause is null
            ? null
            : new VariantConflict(
                cause,
                AttributeErrors.InvalidValue(frame, attributes, index, expected, [], cause),
                Setting(attributes.Name(index), value.ToString())
            );
        if (conflict is not null && isWord)
            frame.AddConflict(conflict);
        else
            doubtful.Add((ExplainValue(index, expected, Takes), conflict));
        return automaton.Merge(move.Next);

        bool Takes(string other) =>
            automaton.Follow(move, new TextValue(other), context) is not null;
    }

    private ValidationError ExplainValue(
        int index,
        ExpectedValues expected,
        Func<string, bool> takes
    )
    {
        var suggestions = expected.Suggest(attributes.Value(index).ToString(), takes);
        var error = AttributeErrors.InvalidValue(
            frame,
            attributes,
            index,
            expected,
            suggestions,
            null
        );
        return suggestions.Count == 0 && BetterPlaced(index, takes) is { } settings
            ? AttributeErrors.WithAdvice(error, frame, attributes, index, settings)
            : error;
    }

    /// <summary>
    /// Reports values that are of no form known here. That another variant would take one, such as a number, says little, unless
    /// something else belongs to that variant too.
    /// </summary>
    private void SettleDoubtful()
    {
        foreach (var (error, conflict) in doubtful)
        {
            if (
                conflict is not null
                && frame.Conflicts?.Exists(other =>
                    other.Cause.Attribute == conflict.Cause.Attribute
                ) == true
            )
                frame.AddConflict(conflict);
            else
                errors.Add(error);
        }
    }

    /// <summary>
    /// The attributes to write instead of one whose value is two in one, or is of a form that only another attribute has; null
    /// where there is no such form.
    /// </summary>
    private string? BetterPlaced(int index, Func<string, bool> takes)
    {
        var value = attributes.Value(index).ToString();
        var split = SplitValue.Find(automaton, frame, attributes, index, value, takes);
        if (split is var (first, second, rest))
        {
            frame.Excuse(second.LocalName);
            return $"{Setting(attributes.Name(index), first)} {Setting(second, rest)}";
        }
        return SplitValue.OtherAttribute(automaton, frame, attributes, value) is { } other
            ? Setting(other, value)
            : null;
    }

    /// <summary>The attribute settled before that excludes another one, or a value of it; null where no single one does.</summary>
    private VariantCause? Excluding(int index, string? value)
    {
        foreach (var other in settled)
        {
            var first = automaton.AddAttributeMove(start, attributes.NameNumber(other));
            if (automaton.Follow(first, attributes.Value(other), context) is not { } behind)
                continue;
            if (!IsPossible(behind))
                return VariantCause.Of(frame, attributes, other, first, IsPossible);
        }
        return null;

        bool IsPossible(LevelState behind)
        {
            var second = automaton.AddAttributeMove(behind, attributes.NameNumber(index));
            return second.Tests.Length > 0
                && (
                    value is null
                    || automaton.Follow(second, new TextValue(value), context) is not null
                );
        }
    }

    /// <summary>Takes an attribute for another one. Its value counts where it fits; it is not reported where it does not.</summary>
    private LevelState TakeFor(LevelState state, int index, XmlName meant)
    {
        var move = automaton.FindAttributeMove(state, meant);
        if (move.Tests.Length == 0)
            return state;
        return automaton.Follow(move, attributes.Value(index), context)
            ?? automaton.Merge(move.Next);
    }

    private LevelState? Close(LevelState state)
    {
        if (automaton.AddAfterAttributes(state).Next is { } closed)
            return closed;
        var required = Vocabulary.RequiredAttributes(state);
        foreach (var name in required)
        {
            var move = automaton.FindAttributeMove(state, name);
            var values = ExpectedValues.Of(move);
            var cause = VariantSearch.OfMissing(
                automaton,
                frame,
                attributes,
                state => Vocabulary.RequiredAttributes(state).Contains(name)
            );
            var error = AttributeErrors.Missing(frame, name, values, cause);
            if (cause is { Index: >= 0 })
                cause.Owner.AddConflict(
                    new VariantConflict(cause, error, Quote(name), IsMissing: true)
                );
            else
                frame.Postpone(error);
        }
        if (required.Count == 0)
        {
            var names = Vocabulary.Names(Vocabulary.Attributes(state));
            frame.Postpone(AttributeErrors.MissingOneOf(frame, names));
        }
        return automaton.CloseAttributes(state, forgiving: true);
    }
}
