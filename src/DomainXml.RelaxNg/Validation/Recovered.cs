using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>What to take an element for that is not allowed where it stands.</summary>
/// <param name="Move">Where it leads.</param>
/// <param name="Name">The name that was meant.</param>
internal sealed record Recovered(ElementMove Move, XmlName Name)
{
    /// <summary>Whether the name that was meant is a guess, which what the element holds may prove wrong.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Where the element belongs instead; to be reported once its attributes are known.</summary>
    public MisplacedElement? Misplaced { get; init; }

    /// <summary>The namespace that it is in, and the one that it should be in; null where that is right.</summary>
    public (string Wrong, string Right)? NamespaceMistake { get; init; }

    /// <summary>Reports the mistake with the text that the element holds; null where that plays no part.</summary>
    public Action<string, bool>? ReportText { get; init; }

    /// <summary>Whether the element may as well be what is written, in the wrong place: then its text tells nothing.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Judges what an element holds, and then goes on as if it had not been there.</summary>
    public static Recovered Aside(
        Automaton automaton,
        LevelState state,
        IReadOnlyList<ElementPattern> definitions,
        XmlName name
    )
    {
        var contents = automaton.Builder.Choice([.. definitions.Select(item => item.Content)]);
        var inner = automaton.StateOf(contents);
        return new Recovered(
            inner is null ? ElementMove.None : new ElementMove(inner, [state], definitions),
            name
        );
    }
}
