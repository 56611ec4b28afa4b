using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// The derivative with respect to an attribute's name: every way in which an attribute of that name fits into a pattern.
/// Attributes come in any order, so a group is searched like an interleave.
/// </summary>
internal sealed class AttributeOpenings
{
    private readonly PatternBuilder builder;
    private readonly XmlName name;
    private readonly List<Opening> found = [];

    private AttributeOpenings(PatternBuilder builder, XmlName name)
    {
        this.builder = builder;
        this.name = name;
    }

    /// <summary>Finds them.</summary>
    public static List<Opening> Find(PatternBuilder builder, Pattern pattern, XmlName name)
    {
        var search = new AttributeOpenings(builder, name);
        search.Add(pattern);
        return search.found;
    }

    private void Add(Pattern pattern)
    {
        if (!pattern.Holds(PatternParts.Attributes))
            return;
        var start = found.Count;
        switch (pattern)
        {
            case AttributePattern attribute:
                if (name.IsIn(attribute.Name))
                    found.Add(new Opening(attribute.Content, builder.Empty, null));
                break;
            case ChoicePattern choice:
                Add(choice.First);
                Add(choice.Second);
                break;
            case GroupPattern group:
                Add(group.First);
                for (var i = start; i < found.Count; i++)
                    Leave(i, builder.Group(found[i].Rest, group.Second));
                var rest = found.Count;
                Add(group.Second);
                for (var i = rest; i < found.Count; i++)
                    Leave(i, builder.Group(group.First, found[i].Rest));
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
