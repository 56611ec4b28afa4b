namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// Says what is wrong with an element that the schema does not allow where it stands, and finds how to go on so that
/// this mistake is reported once, and mistakes inside the element and behind it are found all the same.
/// </summary>
internal sealed class ElementRecovery(ValidationGrammar grammar, Action<ValidationError> report)
{
    private readonly UnknownElements unknownElements = new(grammar, report);

    /// <summary>Reports the element.</summary>
    /// <param name="automaton">The automaton in use.</param>
    /// <param name="state">The state before the element.</param>
    /// <param name="container">The element that it stands in; null for the outermost.</param>
    /// <param name="name">Its name.</param>
    /// <param name="span">The place of its name.</param>
    /// <param name="attributes">The attributes of the open elements.</param>
    /// <returns>What to take the element for; null where nothing can be said of what it holds.</returns>
    public Recovered? Recover(
        Automaton automaton,
        LevelState state,
        ElementFrame? container,
        XmlName name,
        SourceSpan span,
        AttributeStack attributes
    )
    {
        if (container is null)
            return RootRecovery.Recover(grammar, automaton, state, name, span, report);
        var place = new RecoveryPlace(automaton, state, container, attributes, span);
        return SkipMissing(place, name)
            ?? RecoverKnownHere(place, name)
            ?? unknownElements.Recover(place, name);
    }

    /// <summary>The element may come later: what must come before it is missing.</summary>
    private Recovered? SkipMissing(RecoveryPlace place, XmlName name)
    {
        var move = place.Automaton.FindElementMove(place.State, name, skipsRequired: true);
        if (move.Inner is null)
            return null;
        var container = place.Container;
        var later = Vocabulary.RequiredElements(place.Automaton.Merge(move.Outer));
        var missing = Vocabulary
            .RequiredElements(place.State)
            .Where(item => item != name && !later.Contains(item))
            .ToList();
        foreach (var item in missing)
        {
            // It may still come, too late: that is the same mistake.
            if (!container.IsKnownToLack(item.LocalName))
                ContentRecovery.ReportMissing(
                    place.Automaton,
                    container,
                    place.Attributes,
                    ElementErrors.Missing(item, container, name, place.Span),
                    report
                );
            container.NoteMissing(item.LocalName);
        }
        if (missing.Count == 0)
        {
            var expected = Vocabulary.Names(Vocabulary.NextElements(place.State));
            report(ElementErrors.MissingOneOf(expected, container, name, place.Span));
            foreach (var item in expected)
                container.NoteMissing(item.LocalName);
        }
        return new Recovered(move, name);
    }

    /// <summary>The element may stand in its parent, but not there, not again, or not with what else is there.</summary>
    private Recovered? RecoverKnownHere(RecoveryPlace place, XmlName name)
    {
        var (automaton, container) = (place.Automaton, place.Container);
        var definitions = place.All.Where(element => name.IsIn(element.Name)).ToList();
        if (definitions.Count == 0)
            return null;

        var reachable = automaton.FindElementMove(container.Content!, name, skipsRequired: true);
        if (reachable.Inner is null)
        {
            var cause = VariantSearch.InElement(
                automaton,
                container,
                place.Attributes,
                place.Attributes.Count,
                state => state.Parts.Any(part => RecoveryPlace.Mentions(part, name))
            );
            place.ReportVariant(name, cause, report);
        }
        else
        {
            var error = container.IsKnownToLack(name.LocalName)
                ? ElementErrors.TooLate(name, container, place.Span)
                : ExplainOrder(place, name, reachable);
            report(error);
            // What one too many holds tells nothing.
            if (error.Kind == ValidationErrorKind.DuplicateElement)
                return new Recovered(ElementMove.None, name);
        }
        return place.Aside(definitions, name);
    }

    private static ValidationError ExplainOrder(
        RecoveryPlace place,
        XmlName name,
        ElementMove reachable
    )
    {
        var (automaton, container) = (place.Automaton, place.Container);
        var behind = automaton.Merge(reachable.Outer);
        var first = container.Seen.FirstOrDefault(item => item.Name == name);
        var wasSeen = first.Name == name;
        if (wasSeen && !CanFollow(automaton, behind, name))
            return ElementErrors.Duplicate(name, container, place.Span, first.Span, true);
        foreach (var item in container.Seen)
        {
            var move = automaton.FindElementMove(container.Content!, item.Name, true);
            if (move.Inner is null || CanFollow(automaton, automaton.Merge(move.Outer), name))
                continue;
            return CanFollow(automaton, behind, item.Name)
                ? ElementErrors.OutOfOrder(name, container, place.Span, item)
                : ElementErrors.Conflicting(name, container, place.Span, item);
        }
        if (!wasSeen && ChosenByText(place, name) is var (chooser, words))
            return ElementErrors.OtherVariant(name, container, place.Span, chooser, words);
        return wasSeen
            ? ElementErrors.Duplicate(name, container, place.Span, first.Span, false)
            : ElementErrors.Unknown(name, container, place.Span, place.Next, []);
    }

    /// <summary>The child read before whose text chooses what may follow, and the texts that would let the element follow.</summary>
    private static (SeenElement Child, IReadOnlyList<string> Words)? ChosenByText(
        RecoveryPlace place,
        XmlName name
    )
    {
        var (automaton, container) = (place.Automaton, place.Container);
        foreach (var item in container.Seen)
        {
            var move = automaton.FindElementMove(container.Content!, item.Name, true);
            if (move.Outer.Length < 2)
                continue;
            var fitting = move.Inner!.Parts.Where(
                    (_, i) => CanFollow(automaton, move.Outer[i], name)
                )
                .ToList();
            if (fitting.Count > 0 && fitting.Count < move.Outer.Length)
                return (item, ExpectedValues.Of(fitting).Literals);
        }
        return null;
    }

    private static bool CanFollow(Automaton automaton, LevelState state, XmlName name) =>
        automaton.FindElementMove(state, name, skipsRequired: true).Inner is not null;
}
