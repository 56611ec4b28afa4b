using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>The alternatives of a choice.</summary>
internal static class Alternatives
{
    /// <summary>The alternatives in the schema's order; the pattern itself where it is no choice.</summary>
    public static IReadOnlyList<Pattern> Of(Pattern pattern)
    {
        if (pattern is not ChoicePattern)
            return [pattern];
        var found = new List<Pattern>();
        Add(pattern, found);
        found.Reverse();
        return found;
    }

    // The alternatives nest in the first part, so this goes deep only where a choice was nested in the second.
    private static void Add(Pattern pattern, List<Pattern> found)
    {
        while (pattern is ChoicePattern choice)
        {
            Add(choice.Second, found);
            pattern = choice.First;
        }
        found.Add(pattern);
    }
}
