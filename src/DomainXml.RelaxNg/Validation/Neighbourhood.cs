using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>How near in a document other elements are to an open one, as far as the schema lets them stand there.</summary>
internal sealed class Neighbourhood
{
    /// <summary>The highest rank of the parent, of what may stand in the element, and of what may stand beside it.</summary>
    public const int Beside = 6;

    private const int Far = int.MaxValue;

    // Further away, nothing is near any more.
    private const int MostRanks = 30;

    private readonly Dictionary<ElementPattern, int> ranks = [];

    /// <param name="frame">The element that all is seen from.</param>
    public Neighbourhood(ElementFrame frame)
    {
        if (frame.Parent is { } parent)
            Add(parent.Move.Elements, 0);
        var rank = 1;
        for (var around = frame; around is not null && rank < MostRanks; around = around.Parent)
        {
            if (around != frame)
                Add(around.Move.Elements, rank);
            var children = around
                .Move.Elements.SelectMany(element => SchemaWalk.DirectElements(element.Content))
                .ToList();
            // What the document has already comes before what it might have.
            foreach (var item in around.Seen)
                Add(children.Where(child => item.Name.IsIn(child.Name)), rank + 1);
            Add(children, rank + 2);
            rank += 3;
        }
    }

    /// <summary>
    /// Smaller for what is nearer: the parent, then what stands or may stand in the element, then each element around and what
    /// stands or may stand in that; the greatest number for all others.
    /// </summary>
    public int Rank(ElementPattern element) =>
        ranks.TryGetValue(element, out var rank) ? rank : Far;

    /// <summary>The places that are near; all where none is.</summary>
    public List<T> WithoutFar<T>(List<T> places, Func<T, ElementPattern> elementOf)
    {
        var near = places.FindAll(place => Rank(elementOf(place)) != Far);
        return near.Count == 0 ? places : near;
    }

    private void Add(IEnumerable<ElementPattern> elements, int rank)
    {
        foreach (var element in elements)
        {
            if (!ranks.ContainsKey(element))
                ranks.Add(element, rank);
        }
    }
}
