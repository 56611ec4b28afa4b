using static DomainXml.RelaxNg.Validation.RecoveryPlace;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// Says what is wrong with elements that have no place in their parent: misspelt, of another namespace, of another parent,
/// of another variant of an element around, or an attribute that is written as an element.
/// </summary>
internal sealed class UnknownElements(ValidationGrammar grammar, Action<ValidationError> report)
{
    /// <summary>Reports an element.</summary>
    /// <returns>What to take it for; null where nothing can be said of what it holds.</returns>
    public Recovered? Recover(RecoveryPlace place, XmlName name)
    {
        var container = place.Container;
        var all = Vocabulary.Names(place.All);
        var next = place.Next;
        var rightName = all.FirstOrDefault(item => item.LocalName == name.LocalName);
        if (rightName.LocalName is not null)
        {
            var inherited = (name.NamespaceUri, rightName.NamespaceUri);
            // What has its wrong namespace from the element around it is no mistake of its own.
            if (container.NamespaceMistake != inherited)
                report(ElementErrors.WrongNamespace(name, rightName, container, place.Span));
            return place.TakeFor(rightName) with { NamespaceMistake = inherited };
        }

        if (WrittenAttribute.IsAttributeOf(container, name.LocalName))
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
        if (suggestions.Count == 0 && IsAttributeBeside(place, name))
            return new Recovered(ElementMove.None, name)
            {
                ReportText = (text, hasParts) =>
                    report(OfSibling(place, name, next, text, hasParts)),
            };
        report(ElementErrors.Unknown(name, container, place.Span, next, suggestions));
        if (suggestions.Count == 0)
            return null;
        var meant =
            Similarity.Meant(name.LocalName, LocalNames(next))
            ?? Similarity.Meant(name.LocalName, LocalNames(all));
        if (meant is not null)
            return place.TakeFor(all.First(item => item.LocalName == meant)) with
            {
                IsGuess = true,
            };
        container.Excuse(suggestions[0]);
        return null;
    }

    /// <summary>Whether an element that may stand here has an attribute of this name.</summary>
    private static bool IsAttributeBeside(RecoveryPlace place, XmlName name) =>
        place.All.Any(element =>
            SchemaWalk
                .DirectAttributes(element.Content)
                .Any(item => item.Name.Contains("", name.LocalName))
        );

    private static ValidationError OfSibling(
        RecoveryPlace place,
        XmlName name,
        IReadOnlyList<XmlName> next,
        string text,
        bool hasParts
    )
    {
        var value = text.Trim();
        var owner = place
            .All.Where(element =>
                !hasParts && WrittenAttribute.Takes(place.Automaton, element, name.LocalName, value)
            )
            .SelectMany(element => SchemaIndex.NamesOf(element.Name))
            .FirstOrDefault();
        return owner.LocalName is null
            ? ElementErrors.Unknown(name, place.Container, place.Span, next, [])
            : ElementErrors.IsAttributeOf(owner, name, place.Container, place.Span, value);
    }

    /// <summary>An element that has the name of an attribute, but is not what somebody writes for one.</summary>
    private ValidationError NeitherElementNorAttribute(
        RecoveryPlace place,
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
        RecoveryPlace place,
        XmlName name,
        IReadOnlyList<XmlName> next,
        IReadOnlyList<ElementHome> homes
    )
    {
        var container = place.Container;
        var definitions = grammar.Index.Definitions(name);
        if (homes.Any(home => home.Parent == container.Name))
        {
            var cause = VariantSearch.OfExcluded(
                place.Automaton,
                container,
                place.Attributes,
                state => state.Parts.Any(part => Mentions(part, name))
            );
            if (cause is not null)
            {
                place.ReportVariant(name, cause, report);
                return place.Aside(definitions, name);
            }
        }
        var others = Nearest(place, homes.Where(home => home.Parent != container.Name));
        // What must come need not come next.
        var required = Vocabulary.RequiredElements(place.State);
        var near = Similarity.Nearest(name.LocalName, LocalNames(required));
        var meant =
            Similarity.Meant(name.LocalName, LocalNames(next))
            ?? (near.Count == 0 ? null : near[0]);
        var aside = place.Aside(definitions, name);
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
        return place.TakeFor(next.Concat(required).First(item => item.LocalName == meant)) with
        {
            IsGuess = true,
            IsDoubtful = true,
        };
    }

    /// <summary>The homes, those first that are near in the document; where any are, without those far away.</summary>
    private static List<ElementHome> Nearest(RecoveryPlace place, IEnumerable<ElementHome> homes)
    {
        var near = new Neighbourhood(place.Container);
        return near.WithoutFar(
            [.. homes.OrderBy(home => near.Rank(home.Container))],
            home => home.Container
        );
    }
}
