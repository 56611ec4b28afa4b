using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>An element that has no place in its parent, and the places where it could have one.</summary>
/// <param name="Error">The mistake; what it says of the right places is filled in later.</param>
/// <param name="Homes">The places, the nearest first.</param>
/// <param name="Meant">The name that may have been meant instead; or null.</param>
internal sealed record MisplacedElement(
    ValidationError Error,
    IReadOnlyList<ElementHome> Homes,
    string? Meant
)
{
    /// <summary>The mistake, where nothing is known of what the element holds.</summary>
    public ValidationError Report() => ElementErrors.Misplaced(Error, Names(Homes), Meant);

    /// <summary>The mistake, with those places first where an element with these attributes may stand.</summary>
    public ValidationError Report(
        Automaton automaton,
        ElementFrame frame,
        AttributeStack attributes,
        DatatypeContext context
    ) =>
        ElementErrors.Misplaced(
            Error,
            Names(
                Homes.OrderByDescending(home => Fit(automaton, home, frame, attributes, context))
            ),
            Meant
        );

    /// <summary>How much of the start tag fits: the share of attributes that the element may have there.</summary>
    private static double Fit(
        Automaton automaton,
        ElementHome home,
        ElementFrame frame,
        AttributeStack attributes,
        DatatypeContext context
    )
    {
        if (automaton.StateOf(home.Element.Content) is not { } state)
            return 0;
        var fitting = 0;
        for (var i = frame.FirstAttribute; i < attributes.Count; i++)
        {
            if (automaton.Follow(state, attributes, i, context) is not { } next)
                continue;
            state = next;
            fitting++;
        }
        var isComplete = automaton.AddAfterAttributes(state).Next is not null;
        return fitting - (attributes.Count - frame.FirstAttribute) + (isComplete ? 0.5 : 0);
    }

    private static List<XmlName> Names(IEnumerable<ElementHome> homes) =>
        [.. homes.Select(home => home.Parent).Distinct()];
}

/// <summary>A place where an element may stand.</summary>
/// <param name="Parent">The element that it stands in.</param>
/// <param name="Element">What it is there.</param>
/// <param name="Container">What the element that it stands in is.</param>
internal readonly record struct ElementHome(
    XmlName Parent,
    ElementPattern Element,
    ElementPattern Container
);
