using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// Says what is wrong with an element that the schema does not allow where it stands, and finds how to go on so that
/// this mistake is reported once, and mistakes inside the element and behind it are found all the same.
/// </summary>
internal sealed class ElementRecovery(ValidationGrammar grammar, Action<ValidationError> report)
{
    /// <summary>Reports the element.</summary>
    /// <param name="automaton">The automaton in use.</param>
    /// <param name="state">The state before the element.</param>
    /// <param name="container">The element that it stands in; null for the outermost.</param>
    /// <param name="parent">The element that this one stands in; or null.</param>
    /// <param name="name">Its name.</param>
    /// <param name="span">The place of its name.</param>
    /// <param name="attributes">The attributes of the open elements.</param>
    /// <returns>What to take the element for; null where nothing can be said of what it holds.</returns>
    public Recovered? Recover(
        Automaton automaton,
        LevelState state,
        ElementFrame? container,
        ElementFrame? parent,
        XmlName name,
        SourceSpan span,
        AttributeStack attributes
    )
    {
        if (container is null)
            return RecoverRoot(automaton, state, name, span);
        var place = new Place(automaton, state, container, parent, attributes, span);
        return SkipMissing(place, name)
            ?? RecoverKnownHere(place, name)
            ?? RecoverUnknownHere(place, name);
    }

    private Recovered? RecoverRoot(
        Automaton automaton,
        LevelState state,
        XmlName name,
        SourceSpan span
    )
    {
        var roots = Vocabulary.Names(Vocabulary.NextElements(state));
        var locals = LocalNames(roots);
        var meant =
            roots.FirstOrDefault(root => root.LocalName == name.LocalName)
                is { LocalName: not null } same
                ? same
            : Similarity.Meant(name.LocalName, locals) is { } near
                ? roots.First(root => root.LocalName == near)
            : default(XmlName?);
        if (meant is { } right && right.LocalName == name.LocalName)
        {
            report(ElementErrors.WrongNamespace(name, right, null, span));
            return new Recovered(automaton.FindElementMove(state, right, false), right)
            {
                NamespaceMistake = (name.NamespaceUri, right.NamespaceUri),
            };
        }
        report(ElementErrors.WrongRoot(name, span, locals));
        if (meant is { } taken)
            return new Recovered(automaton.FindElementMove(state, taken, false), taken)
            {
                IsGuess = true,
            };
        var definitions = grammar.Index.Definitions(name);
        return definitions.Count == 0
            ? null
            : Aside(automaton, automaton.StateOf(grammar.Builder.Empty)!, definitions, name);
    }

    /// <summary>The element may come later: what must come before it is missing.</summary>
    private Recovered? SkipMissing(Place place, XmlName name)
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
            if (!container.IsExcused(item.LocalName))
                report(ElementErrors.Missing(item, container, name, place.Span));
            container.Excuse(item.LocalName);
        }
        if (missing.Count == 0)
        {
            var expected = Vocabulary.Names(Vocabulary.NextElements(place.State));
            report(ElementErrors.MissingOneOf(expected, container, name, place.Span));
            foreach (var item in expected)
                container.Excuse(item.LocalName);
        }
        return new Recovered(move, name);
    }

    /// <summary>The element may stand in its parent, but not there, not again, or not with what else is there.</summary>
    private Recovered? RecoverKnownHere(Place place, XmlName name)
    {
        var (automaton, container) = (place.Automaton, place.Container);
        var definitions = container
            .Move.Elements.SelectMany(element => SchemaWalk.DirectElements(element.Content))
            .Where(element => element.Name.Contains(name.NamespaceUri, name.LocalName))
            .Distinct()
            .ToList();
        if (definitions.Count == 0)
            return null;

        var reachable = automaton.FindElementMove(container.Content!, name, skipsRequired: true);
        if (reachable.Inner is null)
        {
            var cause = VariantCause.Find(
                automaton,
                container,
                place.Attributes,
                place.Attributes.Count,
                state => state.Parts.Any(part => Mentions(part, name))
            );
            ReportVariant(place, name, cause);
        }
        else
        {
            var error = container.IsExcused(name.LocalName)
                ? ElementErrors.TooLate(name, container, place.Span)
                : ExplainOrder(place, name, reachable);
            report(error);
            // What one too many holds tells nothing.
            if (error.Kind == ValidationErrorKind.DuplicateElement)
                return new Recovered(ElementMove.None, name);
        }
        return Aside(automaton, place.State, definitions, name);
    }

    private static ValidationError ExplainOrder(Place place, XmlName name, ElementMove reachable)
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
        return wasSeen
            ? ElementErrors.Duplicate(name, container, place.Span, first.Span, false)
            : ElementErrors.Unknown(name, container, place.Span, Next(place), []);
    }

    /// <summary>The element has no place in its parent at all.</summary>
    private Recovered? RecoverUnknownHere(Place place, XmlName name)
    {
        var container = place.Container;
        var all = Vocabulary.Names(
            container.Move.Elements.SelectMany(element =>
                SchemaWalk.DirectElements(element.Content)
            )
        );
        var next = Next(place);
        var rightName = all.FirstOrDefault(item => item.LocalName == name.LocalName);
        if (rightName.LocalName is not null)
        {
            var inherited = (name.NamespaceUri, rightName.NamespaceUri);
            // What has its wrong namespace from the element around it is no mistake of its own.
            if (container.NamespaceMistake != inherited)
                report(ElementErrors.WrongNamespace(name, rightName, container, place.Span));
            return TakeFor(place, rightName) with { NamespaceMistake = inherited };
        }

        if (IsAttribute(container, name.LocalName))
        {
            container.Excuse(name.LocalName);
            var span = place.Span;
            return new Recovered(ElementMove.None, name)
            {
                ReportText = (text, hasParts) =>
                    report(
                        hasParts
                            ? NeitherElementNorAttribute(place, name, next)
                            : ElementErrors.IsAttribute(name, container, span, text)
                    ),
            };
        }

        var homes = grammar.Index.Homes(name);
        if (homes.Count > 0)
            return RecoverKnownElsewhere(place, name, next, homes);

        var suggestions = Similarity.Nearest(name.LocalName, LocalNames([.. next, .. all]));
        report(ElementErrors.Unknown(name, container, place.Span, next, suggestions));
        if (suggestions.Count == 0)
            return null;
        var meant =
            Similarity.Meant(name.LocalName, LocalNames(next))
            ?? Similarity.Meant(name.LocalName, LocalNames(all));
        return meant is null
            ? null
            : TakeFor(place, all.First(item => item.LocalName == meant)) with
            {
                IsGuess = true,
            };
    }

    /// <summary>An element that has the name of an attribute, but is not what somebody writes for one.</summary>
    private ValidationError NeitherElementNorAttribute(
        Place place,
        XmlName name,
        IReadOnlyList<XmlName> next
    )
    {
        var homes = Nearest(place, grammar.Index.Homes(name));
        return homes.Count == 0
            ? ElementErrors.Unknown(name, place.Container, place.Span, next, [])
            : new MisplacedElement(
                ElementErrors.Homeless(name, place.Container, place.Span),
                homes,
                null
            ).Report();
    }

    /// <summary>The element has its place elsewhere, unless it is a misspelt one that belongs here.</summary>
    private Recovered? RecoverKnownElsewhere(
        Place place,
        XmlName name,
        IReadOnlyList<XmlName> next,
        IReadOnlyList<ElementHome> homes
    )
    {
        var (automaton, container) = (place.Automaton, place.Container);
        var definitions = grammar.Index.Definitions(name);
        if (homes.Any(home => home.Parent == container.Name) && place.Parent is { } parent)
        {
            var cause = VariantCause.Find(
                automaton,
                parent,
                place.Attributes,
                container.FirstAttribute,
                state => state.Parts.Any(part => MentionsWithin(part, container.Name, name))
            );
            if (cause is not null)
            {
                ReportVariant(place, name, cause);
                return Aside(automaton, place.State, definitions, name);
            }
        }
        var others = Nearest(place, homes.Where(home => home.Parent != container.Name));
        var meant = Similarity.Meant(name.LocalName, LocalNames(next));
        var aside = Aside(automaton, place.State, definitions, name);
        if (others.Count == 0)
        {
            report(ElementErrors.Unknown(name, container, place.Span, next, []));
            return aside;
        }
        var error = ElementErrors.Homeless(name, container, place.Span);
        var misplaced = new MisplacedElement(error, others, meant);
        if (meant is null)
        {
            if (aside.Move.Inner is not null)
                return aside with { Misplaced = misplaced };
            report(misplaced.Report());
            return aside;
        }
        report(misplaced.Report());
        return TakeFor(place, next.First(item => item.LocalName == meant)) with
        {
            IsGuess = true,
            IsDoubtful = true,
        };
    }

    /// <summary>First the homes inside what may stand here, then those around, then all others.</summary>
    private static List<ElementHome> Nearest(Place place, IEnumerable<ElementHome> homes)
    {
        var inside = NamesIn(place.Container);
        var beside = place.Parent is null ? [] : NamesIn(place.Parent);
        return
        [
            .. homes.OrderBy(home =>
                home.Parent == place.Parent?.Name ? 0
                : inside.Contains(home.Parent) ? 1
                : beside.Contains(home.Parent) ? 2
                : 3
            ),
        ];
    }

    private static HashSet<XmlName> NamesIn(ElementFrame frame) =>
        [
            .. Vocabulary.Names(
                frame.Move.Elements.SelectMany(element =>
                    SchemaWalk.DirectElements(element.Content)
                )
            ),
        ];

    /// <summary>Reports what another attribute excludes; once the element that has that attribute ends, all of it together.</summary>
    private void ReportVariant(Place place, XmlName name, VariantCause? cause)
    {
        var error = ElementErrors.WrongVariant(name, place.Container, place.Span, cause);
        if (cause is null)
            report(error);
        else
            cause.Owner.AddConflict(
                new VariantConflict(
                    cause,
                    error,
                    ElementErrors.VariantSubject(name, place.Container, cause)
                )
            );
    }

    private static Recovered TakeFor(Place place, XmlName name)
    {
        var move = place.Automaton.FindElementMove(place.State, name, skipsRequired: false);
        if (move.Inner is null)
            move = place.Automaton.FindElementMove(place.State, name, skipsRequired: true);
        if (move.Inner is not null)
            return new Recovered(move, name);
        var definitions = place
            .Container.Move.Elements.SelectMany(element =>
                SchemaWalk.DirectElements(element.Content)
            )
            .Where(element => element.Name.Contains(name.NamespaceUri, name.LocalName));
        return Aside(place.Automaton, place.State, [.. definitions], name);
    }

    /// <summary>Judges what the element holds, and then goes on as if it had not been there.</summary>
    private static Recovered Aside(
        Automaton automaton,
        LevelState state,
        IReadOnlyList<ElementPattern> definitions,
        XmlName name
    )
    {
        var contents = automaton.Builder.Choice([.. definitions.Select(item => item.Content)]);
        var inner = automaton.StateOf(contents);
        return new Recovered(
            inner is null ? ElementMove.None : new ElementMove(inner, [state], definitions),
            name
        );
    }

    private static IReadOnlyList<XmlName> Next(Place place) =>
        Vocabulary.Names(Vocabulary.NextElements(place.State));

    private static bool CanFollow(Automaton automaton, LevelState state, XmlName name) =>
        automaton.FindElementMove(state, name, skipsRequired: true).Inner is not null;

    private static bool Mentions(Pattern pattern, XmlName name) =>
        SchemaWalk
            .DirectElements(pattern)
            .Any(element => element.Name.Contains(name.NamespaceUri, name.LocalName));

    private static bool MentionsWithin(Pattern pattern, XmlName within, XmlName name) =>
        SchemaWalk
            .DirectElements(pattern)
            .Any(element =>
                element.Name.Contains(within.NamespaceUri, within.LocalName)
                && Mentions(element.Content, name)
            );

    private static bool IsAttribute(ElementFrame container, string localName) =>
        Vocabulary
            .Names(
                container.Move.Elements.SelectMany(element =>
                    SchemaWalk.DirectAttributes(element.Content)
                )
            )
            .Any(item => item.LocalName == localName);

    private static List<string> LocalNames(IEnumerable<XmlName> names) =>
        [.. names.Select(name => name.LocalName).Distinct()];

    private readonly record struct Place(
        Automaton Automaton,
        LevelState State,
        ElementFrame Container,
        ElementFrame? Parent,
        AttributeStack Attributes,
        SourceSpan Span
    );
}

/// <summary>What to take an element for that is not allowed where it stands.</summary>
/// <param name="Move">Where it leads.</param>
/// <param name="Name">The name that was meant.</param>
internal sealed record Recovered(ElementMove Move, XmlName Name)
{
    /// <summary>Whether the name that was meant is a guess, which what the element holds may prove wrong.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Where the element belongs instead; to be reported once its attributes are known.</summary>
    public MisplacedElement? Misplaced { get; init; }

    /// <summary>The namespace that it is in, and the one that it should be in; null where that is right.</summary>
    public (string Wrong, string Right)? NamespaceMistake { get; init; }

    /// <summary>Reports the mistake with the text that the element holds; null where that plays no part.</summary>
    public Action<string, bool>? ReportText { get; init; }

    /// <summary>Whether the element may as well be what is written, in the wrong place: then its text tells nothing.</summary>
    public bool IsDoubtful { get; init; }
}
