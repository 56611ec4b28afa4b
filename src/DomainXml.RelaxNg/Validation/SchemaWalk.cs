using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>Visits each pattern that can be reached once.</summary>
internal static class SchemaWalk
{
    /// <summary>The name classes of all elements and attributes.</summary>
    public static IEnumerable<NameClass> NameClasses(Pattern start)
    {
        foreach (var pattern in Reachable(start, intoElements: true))
        {
            if (pattern is ElementPattern element)
                yield return element.Name;
            else if (pattern is AttributePattern attribute)
                yield return attribute.Name;
        }
    }

    /// <summary>All elements of the schema, in the order in which they are reached.</summary>
    public static IEnumerable<ElementPattern> Elements(Pattern start) =>
        Reachable(start, intoElements: true).OfType<ElementPattern>();

    /// <summary>The elements that stand directly in a pattern.</summary>
    public static IEnumerable<ElementPattern> DirectElements(Pattern pattern) =>
        Reachable(pattern, intoElements: false).OfType<ElementPattern>();

    /// <summary>The attributes that stand directly in a pattern.</summary>
    public static IEnumerable<AttributePattern> DirectAttributes(Pattern pattern) =>
        Reachable(pattern, intoElements: false).OfType<AttributePattern>();

    /// <summary>The elements of a name that stand directly in one of some patterns.</summary>
    public static IEnumerable<ElementPattern> Descendants(
        IEnumerable<Pattern> patterns,
        XmlName name
    ) => patterns.SelectMany(DirectElements).Where(element => name.IsIn(element.Name)).Distinct();

    /// <summary>The elements at the end of a path of names that begins in one of some patterns.</summary>
    public static IEnumerable<ElementPattern> Descendants(
        IEnumerable<Pattern> patterns,
        IReadOnlyList<ElementFrame> path
    )
    {
        var contents = patterns;
        IEnumerable<ElementPattern> found = [];
        foreach (var step in path)
        {
            found = Descendants(contents, step.Name).ToList();
            contents = found.Select(element => element.Content);
        }
        return found;
    }

    private static IEnumerable<Pattern> Reachable(Pattern start, bool intoElements)
    {
        var visited = new HashSet<Pattern> { start };
        var waiting = new Stack<Pattern>();
        waiting.Push(start);
        while (waiting.Count > 0)
        {
            var pattern = waiting.Pop();
            yield return pattern;
            var (first, second) = pattern switch
            {
                GroupPattern group => (group.First, group.Second),
                InterleavePattern interleave => (interleave.First, interleave.Second),
                ChoicePattern choice => (choice.First, choice.Second),
                OneOrMorePattern many => (many.Content, null),
                ElementPattern element when intoElements => (element.Content, null),
                _ => ((Pattern?)null, (Pattern?)null),
            };
            if (second is not null && visited.Add(second))
                waiting.Push(second);
            if (first is not null && visited.Add(first))
                waiting.Push(first);
        }
    }
}
