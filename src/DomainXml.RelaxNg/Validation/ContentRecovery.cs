using DomainXml.RelaxNg.Patterns;
using static DomainXml.RelaxNg.Validation.MessageText;

namespace DomainXml.RelaxNg.Validation;

/// <summary>Says what is wrong with the text of an element, or with its end.</summary>
internal static class ContentRecovery
{
    /// <summary>Reports an element that ends too early, or whose text is wrong.</summary>
    /// <param name="automaton">The automaton in use.</param>
    /// <param name="state">The state at its end.</param>
    /// <param name="frame">The element.</param>
    /// <param name="attributes">The attributes of the open elements, its own last.</param>
    /// <param name="text">Its text, where it has no child elements.</param>
    /// <param name="textSpan">The place of the text; the element's name where there is none.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static void ReportEnd(
        Automaton automaton,
        LevelState state,
        ElementFrame frame,
        AttributeStack attributes,
        in TextValue text,
        SourceSpan textSpan,
        Action<ValidationError> report
    )
    {
        var takesText = state.TakesValues && !frame.HasChildren && !frame.IgnoresText;
        if (takesText && (!text.IsWhiteSpace || !state.Holds(PatternParts.Elements)))
        {
            report(
                TextErrors.Invalid(automaton, state, frame, attributes, text.ToString(), textSpan)
            );
            return;
        }
        if (state.TakesValues && !state.Holds(PatternParts.Elements))
            return;
        var required = Vocabulary.RequiredElements(state);
        foreach (var name in required)
        {
            if (!frame.IsKnownToLack(name.LocalName))
                ReportMissing(
                    automaton,
                    frame,
                    attributes,
                    ElementErrors.Missing(name, frame, null, null),
                    report
                );
        }
        if (required.Count > 0)
            return;
        var next = Vocabulary.Names(Vocabulary.NextElements(state));
        if (!next.Any(name => frame.IsKnownToLack(name.LocalName)))
            report(ElementErrors.MissingOneOf(next, frame, null, null));
    }

    /// <summary>Reports a missing element, or notes that it is missing because of the variant that an attribute chooses.</summary>
    /// <param name="automaton">The automaton in use.</param>
    /// <param name="frame">The element that lacks it, the innermost open one.</param>
    /// <param name="attributes">The attributes of the open elements.</param>
    /// <param name="error">The mistake.</param>
    /// <param name="report">Takes it where no variant is the cause.</param>
    public static void ReportMissing(
        Automaton automaton,
        ElementFrame frame,
        AttributeStack attributes,
        ValidationError error,
        Action<ValidationError> report
    )
    {
        var cause = VariantSearch.OfMissing(
            automaton,
            frame,
            attributes,
            state => Vocabulary.RequiredElements(state).Contains(error.Name)
        );
        if (cause is { Index: >= 0 })
            cause.Owner.AddConflict(
                new VariantConflict(cause, error, Tag(error.Name), IsMissing: true)
            );
        else
            report(error);
    }
}
