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
    ElementFrame? parent,
    AttributeStack attributes,
    DatatypeContext context,
    SchemaIndex schema
)
{
    private readonly LevelState start = frame.Move.Inner!;
    private readonly List<int> settled = [];
    private readonly List<ValidationError> errors = [];

    /// <summary>Reports what is wrong.</summary>
    /// <returns>The state behind the start tag, as if all were well; null where nothing can be said of the content.</returns>
    public LevelState? Recover(Action<ValidationError> report)
    {
        var state = start;
        var misspelt = new List<(int Index, XmlName Meant)>();
        foreach (var index in InOrder())
        {
            var move = automaton.AddAttributeMove(start, attributes.NameNumber(index));
            if (move.Tests.Length == 0)
            {
                if (ReportUnknown(index) is { } meant)
                    misspelt.Add((index, meant));
                continue;
            }
            state = Apply(state, move, index);
        }
        foreach (var (index, meant) in misspelt)
            state = TakeFor(state, index, meant);
        // A guess at the element's name that no attribute confirms is dropped rather than followed.
        if (frame.IsGuess && settled.Count == 0 && misspelt.Count == 0)
            return null;
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
            AddConflict(index, Excluding(index, null));
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
        var expected = ExpectedValues.Of(move.Tests.Select(test => test.Pattern));
        var suggestions = expected.Suggest(
            value.ToString(),
            other => automaton.Follow(move, new TextValue(other), context) is not null
        );
        var error = AttributeErrors.InvalidValue(
            frame,
            attributes,
            index,
            expected,
            suggestions,
            cause
        );
        if (cause is null)
            errors.Add(error);
        else
            frame.AddConflict(
                new VariantConflict(cause, error, ElementErrors.Setting(attributes, index))
            );
        return automaton.Merge(move.Next);
    }

    /// <summary>Reports an attribute of another variant; together with all else that is, once the variant's element ends.</summary>
    private void AddConflict(int index, VariantCause? cause)
    {
        var error = AttributeErrors.Conflicting(frame, attributes, index, cause);
        if (cause is null)
            errors.Add(error);
        else
            cause.Owner.AddConflict(
                new VariantConflict(
                    cause,
                    error,
                    AttributeErrors.VariantSubject(frame, attributes, index, cause)
                )
            );
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

    /// <summary>Reports an attribute that no variant of the element has.</summary>
    /// <returns>The name that was certainly meant; or null.</returns>
    private XmlName? ReportUnknown(int index)
    {
        var name = attributes.Name(index);
        var known = Vocabulary.Names(Vocabulary.Attributes(start));
        var right = known.FirstOrDefault(item => item.LocalName == name.LocalName);
        if (right.LocalName is not null)
        {
            errors.Add(AttributeErrors.WrongNamespace(frame, attributes, index, right));
            return right;
        }
        if (IsElement(name.LocalName))
        {
            errors.Add(AttributeErrors.IsElement(frame, attributes, index));
            frame.Excuse(name.LocalName);
            return null;
        }
        if (VariantOfParent(name) is { } cause)
        {
            AddConflict(index, cause);
            return null;
        }
        var absent = known.Where(IsAbsent).ToList();
        var locals = absent.ConvertAll(item => item.LocalName);
        var suggestions = Similarity.Nearest(name.LocalName, locals);
        var meant =
            Similarity.Meant(name.LocalName, locals)
            ?? (suggestions.Count == 0 ? RequiredWithThisValue(index) : null);
        if (suggestions.Count == 0 && meant is not null)
            suggestions = [meant];
        if (suggestions.Count == 0 && OwnersOf(index) is { Count: > 0 } owners)
        {
            errors.Add(AttributeErrors.Misplaced(frame, attributes, index, owners));
            return null;
        }
        errors.Add(AttributeErrors.Unknown(frame, attributes, index, locals, suggestions));
        return meant is null ? null : absent.First(item => item.LocalName == meant);
    }

    /// <summary>The one absent attribute that the element must have and that lists this attribute's value; or null.</summary>
    private string? RequiredWithThisValue(int index)
    {
        var value = attributes.Value(index).ToString();
        var fitting = Vocabulary
            .RequiredAttributes(start)
            .Where(IsAbsent)
            .Where(name =>
                ExpectedValues
                    .Of(automaton.FindAttributeMove(start, name).Tests.Select(test => test.Pattern))
                    .Literals.Contains(value)
            )
            .ToList();
        return fitting.Count == 1 ? fitting[0].LocalName : null;
    }

    /// <summary>
    /// The elements that have an attribute of this name, the nearest first: the parent, what may stand in this element, or
    /// beside it; then those elsewhere. Those that take its value come before those that do not.
    /// </summary>
    private List<XmlName> OwnersOf(int index)
    {
        var inside = Names(frame);
        var beside = parent is null ? [] : Names(parent);
        return
        [
            .. schema
                .AttributeHomes(attributes.Name(index))
                .Where(home => home.Owner != frame.Name)
                .OrderBy(home => Distance(home.Owner) + (Takes(home) ? 0 : 3))
                .Select(home => home.Owner)
                .Distinct(),
        ];

        static HashSet<XmlName> Names(ElementFrame element) =>
            [
                .. Vocabulary.Names(
                    element.Move.Elements.SelectMany(item =>
                        SchemaWalk.DirectElements(item.Content)
                    )
                ),
            ];

        int Distance(XmlName owner) =>
            owner == parent?.Name ? 0
            : inside.Contains(owner) ? 0
            : beside.Contains(owner) ? 1
            : 2;

        bool Takes(AttributeHome home) =>
            TextMatching.Matches(
                automaton.Builder,
                home.Attribute.Content,
                attributes.Value(index),
                context
            );
    }

    /// <summary>The attribute of the parent without which this element might have an attribute of that name.</summary>
    private VariantCause? VariantOfParent(XmlName name) =>
        parent is null
            ? null
            : VariantCause.Find(
                automaton,
                parent,
                attributes,
                frame.FirstAttribute,
                state =>
                    state
                        .Parts.SelectMany(SchemaWalk.DirectElements)
                        .Where(item => Names(item.Name, frame.Name))
                        .SelectMany(item => SchemaWalk.DirectAttributes(item.Content))
                        .Any(item => Names(item.Name, name))
            );

    /// <summary>The attribute, of this element or the one around it, that chooses a variant that needs an attribute.</summary>
    private VariantCause? NeededBecauseOf(XmlName name)
    {
        var own = VariantCause.Find(
            automaton,
            frame,
            attributes,
            attributes.Count,
            state => !Vocabulary.RequiredAttributes(state).Contains(name)
        );
        if (own is not null || parent is null)
            return own;
        return VariantCause.Find(
            automaton,
            parent,
            attributes,
            frame.FirstAttribute,
            state =>
                state
                    .Parts.SelectMany(SchemaWalk.DirectElements)
                    .Where(item => Names(item.Name, frame.Name))
                    .Any(item =>
                        automaton.StateOf(item.Content) is { } inner
                        && !Vocabulary.RequiredAttributes(inner).Contains(name)
                    )
        );
    }

    private static bool Names(Patterns.NameClass names, XmlName name) =>
        names.Contains(name.NamespaceUri, name.LocalName);

    private bool IsAbsent(XmlName name)
    {
        for (var i = frame.FirstAttribute; i < attributes.Count; i++)
        {
            if (attributes.Name(i) == name)
                return false;
        }
        return true;
    }

    private bool IsElement(string localName) =>
        Vocabulary
            .Names(start.Parts.SelectMany(SchemaWalk.DirectElements))
            .Any(item => item.LocalName == localName);

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
            var values = ExpectedValues.Of(move.Tests.Select(test => test.Pattern));
            var cause = NeededBecauseOf(name);
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
