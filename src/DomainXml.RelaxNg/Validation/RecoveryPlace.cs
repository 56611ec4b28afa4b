using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>Where an element stands that is not allowed there.</summary>
/// <param name="Automaton">The automaton in use.</param>
/// <param name="State">The state before the element.</param>
/// <param name="Container">The element that it stands in.</param>
/// <param name="Attributes">The attributes of the open elements.</param>
/// <param name="Span">The place of its name.</param>
internal readonly record struct RecoveryPlace(
    Automaton Automaton,
    LevelState State,
    ElementFrame Container,
    AttributeStack Attributes,
    SourceSpan Span
)
{
    /// <summary>The elements that may stand in the container, in any of its variants, anywhere.</summary>
    public IReadOnlyList<ElementPattern> All =>
        [
            .. Container
                .Move.Elements.SelectMany(element => SchemaWalk.DirectElements(element.Content))
                .Distinct(),
        ];

    /// <summary>The names of the elements that may come next.</summary>
    public IReadOnlyList<XmlName> Next => Vocabulary.Names(Vocabulary.NextElements(State));

    /// <summary>What the element is where it is taken for one of this name that the container may hold.</summary>
    public Recovered TakeFor(XmlName name)
    {
        var move = Automaton.FindElementMove(State, name, skipsRequired: false);
        if (move.Inner is null)
            move = Automaton.FindElementMove(State, name, skipsRequired: true);
        return move.Inner is not null
            ? new Recovered(move, name)
            : Aside([.. All.Where(element => name.IsIn(element.Name))], name);
    }

    /// <summary>Judges what the element holds, and then goes on as if it had not been there.</summary>
    public Recovered Aside(IReadOnlyList<ElementPattern> definitions, XmlName name) =>
        Recovered.Aside(Automaton, State, definitions, name);

    /// <summary>
    /// Reports, of an element that another attribute excludes, just that; once the element that has the attribute ends, all
    /// of what it excludes together.
    /// </summary>
    public void ReportVariant(XmlName name, VariantCause? cause, Action<ValidationError> report)
    {
        var error = ElementErrors.WrongVariant(name, Container, Span, cause);
        if (cause is null)
            report(error);
        else
            cause.Owner.AddConflict(
                new VariantConflict(
                    cause,
                    error,
                    ElementErrors.VariantSubject(name, Container, cause)
                )
            );
    }

    /// <summary>Whether an element of this name stands directly in a pattern.</summary>
    public static bool Mentions(Pattern pattern, XmlName name) =>
        SchemaWalk.DirectElements(pattern).Any(element => name.IsIn(element.Name));

    public static List<string> LocalNames(IEnumerable<XmlName> names) =>
        [.. names.Select(name => name.LocalName).Distinct()];
}
