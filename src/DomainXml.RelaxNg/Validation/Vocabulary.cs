using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>What a pattern lets come next, and what it insists on. Names come in the schema's order.</summary>
internal static class Vocabulary
{
    /// <summary>The elements that may come next.</summary>
    public static List<ElementPattern> NextElements(LevelState state)
    {
        var found = new List<ElementPattern>();
        foreach (var part in state.Parts)
            AddNext(part, found);
        return found;
    }

    /// <summary>The names of the elements that must still come, whatever else does.</summary>
    public static IReadOnlyList<XmlName> RequiredElements(LevelState state) =>
        Required(state, PatternParts.Elements);

    /// <summary>The names of the attributes that must still come, whatever else does.</summary>
    public static IReadOnlyList<XmlName> RequiredAttributes(LevelState state) =>
        Required(state, PatternParts.Attributes);

    /// <summary>The attributes that may still come.</summary>
    public static List<AttributePattern> Attributes(LevelState state) =>
        [.. state.Parts.SelectMany(SchemaWalk.DirectAttributes).Distinct()];

    /// <summary>The names that a list of elements may have; name classes without a list of names give none.</summary>
    public static IReadOnlyList<XmlName> Names(IEnumerable<ElementPattern> elements) =>
        [.. elements.SelectMany(element => SchemaIndex.NamesOf(element.Name)).Distinct()];

    /// <summary>The names that a list of attributes may have; name classes without a list of names give none.</summary>
    public static IReadOnlyList<XmlName> Names(IEnumerable<AttributePattern> attributes) =>
        [.. attributes.SelectMany(attribute => SchemaIndex.NamesOf(attribute.Name)).Distinct()];

    private static void AddNext(Pattern pattern, List<ElementPattern> found)
    {
        if (!pattern.Holds(PatternParts.Elements))
            return;
        switch (pattern)
        {
            case ElementPattern element:
                if (!found.Contains(element))
                    found.Add(element);
                break;
            case ChoicePattern choice:
                AddNext(choice.First, found);
                AddNext(choice.Second, found);
                break;
            case InterleavePattern interleave:
                AddNext(interleave.First, found);
                AddNext(interleave.Second, found);
                break;
            case GroupPattern group:
                AddNext(group.First, found);
                if (group.First.IsNullable)
                    AddNext(group.Second, found);
                break;
            case OneOrMorePattern many:
                AddNext(many.Content, found);
                break;
        }
    }

    private static List<XmlName> Required(LevelState state, PatternParts kind)
    {
        List<XmlName>? common = null;
        foreach (var part in state.Parts)
        {
            if (part is NotAllowedPattern)
                continue;
            var required = Required(part, kind);
            common = common is null ? required : [.. common.Where(required.Contains)];
        }
        return common ?? [];
    }

    private static List<XmlName> Required(Pattern pattern, PatternParts kind)
    {
        if (!pattern.Holds(kind))
            return [];
        switch (pattern)
        {
            case ElementPattern element when kind == PatternParts.Elements:
                return Single(element.Name);
            case AttributePattern attribute when kind == PatternParts.Attributes:
                return Single(attribute.Name);
            case GroupPattern group:
                return [.. Required(group.First, kind).Union(Required(group.Second, kind))];
            case InterleavePattern both:
                return [.. Required(both.First, kind).Union(Required(both.Second, kind))];
            case ChoicePattern choice:
                var first = Required(choice.First, kind);
                return first.Count == 0
                    ? first
                    : [.. first.Intersect(Required(choice.Second, kind))];
            case OneOrMorePattern many:
                return Required(many.Content, kind);
            default:
                return [];
        }
    }

    private static List<XmlName> Single(NameClass name) =>
        name is SingleName single ? [new XmlName(single.NamespaceUri, single.LocalName)] : [];
}
