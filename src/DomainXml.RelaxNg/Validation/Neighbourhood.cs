namespace DomainXml.RelaxNg.Validation;

/// <summary>How near in a document other elements are to an open one, as far as the schema lets them stand there.</summary>
internal sealed class Neighbourhood
{
    /// <summary>The rank of elements that may stand nowhere near.</summary>
    public const int Far = int.MaxValue;

    /// <summary>The highest rank of the parent, of what may stand in the element, and of what may stand beside it.</summary>
    public const int Beside = 6;

    private readonly Dictionary<XmlName, int> ranks = [];

    /// <param name="frame">The element that all is seen from.</param>
    public Neighbourhood(ElementFrame frame)
    {
        if (frame.Parent is { } parent)
            Add(parent.Name, 0);
        var rank = 1;
        for (var around = frame; around is not null; around = around.Parent)
        {
            if (around != frame)
                Add(around.Name, rank);
            // What the document has already comes before what it might have.
            foreach (var item in around.Seen)
                Add(item.Name, rank + 1);
            foreach (var name in ChildrenOf(around))
                Add(name, rank + 2);
            rank += 3;
        }
    }

    /// <summary>
    /// Smaller for what is nearer: the parent, then what stands or may stand in the element, then each element around and what
    /// stands or may stand in that; <see cref="Far"/> for all others.
    /// </summary>
    public int Rank(XmlName element) => ranks.TryGetValue(element, out var rank) ? rank : Far;

    /// <summary>The elements that are near; all where none is.</summary>
    public List<XmlName> WithoutFar(List<XmlName> elements)
    {
        var near = elements.Where(element => Rank(element) != Far).ToList();
        return near.Count == 0 ? elements : near;
    }

    private void Add(XmlName name, int rank)
    {
        if (!ranks.ContainsKey(name))
            ranks.Add(name, rank);
    }

    private static IReadOnlyList<XmlName> ChildrenOf(ElementFrame frame) =>
        Vocabulary.Names(
            frame.Move.Elements.SelectMany(element => SchemaWalk.DirectElements(element.Content))
        );
}
