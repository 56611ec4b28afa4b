using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// Finds out by its attributes that an element, which may stand where it does, is none of those meant there: it has the
/// name of one that stands beside it, or is the one that stands elsewhere.
/// </summary>
internal static class OtherElement
{
    /// <summary>Explains an element that has none of its attributes.</summary>
    /// <returns>The mistake; null where no other element has all these attributes.</returns>
    public static ValidationError? Explain(
        Automaton automaton,
        ElementFrame frame,
        AttributeStack attributes,
        DatatypeContext context,
        SchemaIndex schema
    )
    {
        if (frame.Parent is not { } parent)
            return null;
        var beside = parent
            .Move.Elements.SelectMany(element => SchemaWalk.DirectElements(element.Content))
            .Where(Fits)
            .SelectMany(element => SchemaIndex.NamesOf(element.Name))
            .Where(name => name != frame.Name)
            .Select(name => name.LocalName);
        if (Similarity.Meant(frame.Name.LocalName, beside) is { } meant)
            return ElementErrors.OtherMeant(frame, parent, meant);
        var near = new Neighbourhood(parent);
        var homes = schema
            .Homes(frame.Name)
            .Where(home => home.Parent != parent.Name && Fits(home.Element))
            .OrderBy(home => near.Rank(home.Container))
            .ToList();
        return homes.Count == 0
            ? null
            : ElementErrors.Misplaced(
                ElementErrors.Homeless(frame.Name, parent, frame.NameSpan),
                [
                    .. near.WithoutFar(homes, home => home.Container)
                        .Select(home => home.Parent)
                        .Distinct(),
                ],
                null
            );

        bool Fits(ElementPattern element)
        {
            if (automaton.StateOf(element.Content) is not { } state)
                return false;
            for (var i = frame.FirstAttribute; i < attributes.Count; i++)
            {
                if (automaton.Follow(state, attributes, i, context) is not { } next)
                    return false;
                state = next;
            }
            return true;
        }
    }
}
