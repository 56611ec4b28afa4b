using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// The derivative with respect to a start tag: every way in which an element of some name can come next in a pattern.
/// </summary>
internal sealed class ElementOpenings
{
    private readonly PatternBuilder builder;
    private readonly XmlName name;
    private readonly bool skipsRequired;
    private readonly List<Opening> found = [];

    private ElementOpenings(PatternBuilder builder, XmlName name, bool skipsRequired)
    {
        this.builder = builder;
        this.name = name;
        this.skipsRequired = skipsRequired;
    }

    /// <summary>Finds them.</summary>
    /// <param name="builder">Makes what is left behind each.</param>
    /// <param name="pattern">The pattern, whose attributes are done with.</param>
    /// <param name="name">The name of the element.</param>
    /// <param name="skipsRequired">Whether parts that must come before it may be missing.</param>
    public static List<Opening> Find(
        PatternBuilder builder,
        Pattern pattern,
        XmlName name,
        bool skipsRequired = false
    )
    {
        var search = new ElementOpenings(builder, name, skipsRequired);
        search.Add(pattern);
        return search.found;
    }

    private void Add(Pattern pattern)
    {
        if (!pattern.Holds(PatternParts.Elements))
            return;
        var start = found.Count;
        switch (pattern)
        {
            case ElementPattern element:
                if (name.IsIn(element.Name))
                    found.Add(new Opening(element.Content, builder.Empty, element));
                break;
            case ChoicePattern choice:
                Add(choice.First);
                Add(choice.Second);
                break;
            case GroupPattern group:
                Add(group.First);
                for (var i = start; i < found.Count; i++)
                    Leave(i, builder.Group(found[i].Rest, group.Second));
                if (skipsRequired || group.First.IsNullable)
                    Add(group.Second);
                break;
            case InterleavePattern interleave:
                Add(interleave.First);
                for (var i = start; i < found.Count; i++)
                    Leave(i, builder.Interleave(found[i].Rest, interleave.Second));
                var middle = found.Count;
                Add(interleave.Second);
                for (var i = middle; i < found.Count; i++)
                    Leave(i, builder.Interleave(interleave.First, found[i].Rest));
                break;
            case OneOrMorePattern many:
                Add(many.Content);
                for (var i = start; i < found.Count; i++)
                    Leave(i, builder.Group(found[i].Rest, builder.Optional(many)));
                break;
        }
    }

    private void Leave(int index, Pattern rest) => found[index] = found[index] with { Rest = rest };
}
