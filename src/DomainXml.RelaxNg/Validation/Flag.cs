using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>Elements that say yes by being there, such as <c>&lt;readonly/&gt;</c>, and what people write in them.</summary>
internal static class Flag
{
    /// <summary>What to write instead of a word for yes or no in an element that need hold nothing; null for other elements and words.</summary>
    public static string? Advice(Automaton automaton, ElementFrame frame, string word)
    {
        if (
            frame.Move.Inner is not { } start
            || start.Holds(PatternParts.Elements | PatternParts.Text | PatternParts.Values)
            || automaton.AddAfterAttributes(start).Next is null
        )
            return null;
        var tag = MessageText.Short(frame.Name);
        return Similarity.SaysYes(word) ? $"write <{tag}/>"
            : Similarity.SaysNo(word) ? $"leave <{tag}> out"
            : null;
    }
}
