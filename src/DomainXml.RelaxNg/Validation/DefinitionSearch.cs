using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>Finds which of the schema's definitions an open element is.</summary>
internal static class DefinitionSearch
{
    // What a definition insists on tells more of it than what it merely allows.
    private const int RequiredWeight = 1000;

    /// <summary>The name of the definition that the most attributes fit; null where several do equally well.</summary>
    public static string? NameOf(
        Automaton automaton,
        ElementFrame frame,
        AttributeStack attributes,
        DatatypeContext context
    )
    {
        var best = frame
            .Move.Elements.GroupBy(element => Weigh(automaton, element, frame, attributes, context))
            .OrderByDescending(group => group.Key)
            .FirstOrDefault();
        var names = best?.Select(element => element.DefinitionName).Distinct().ToList();
        return names is { Count: 1 } ? names[0] : null;
    }

    private static int Weigh(
        Automaton automaton,
        ElementPattern element,
        ElementFrame frame,
        AttributeStack attributes,
        DatatypeContext context
    )
    {
        var state = automaton.StateOf(element.Content);
        if (state is null)
            return 0;
        var required = Vocabulary.RequiredAttributes(state);
        var weight = 0;
        for (var i = frame.FirstAttribute; i < attributes.Count; i++)
        {
            if (automaton.Follow(state, attributes, i, context) is not null)
                weight += required.Contains(attributes.Name(i)) ? RequiredWeight : 1;
        }
        return weight;
    }
}
