using DomainXml.RelaxNg.Patterns;
using static DomainXml.RelaxNg.Validation.MessageText;

namespace DomainXml.RelaxNg.Validation;

/// <summary>Says what is wrong with the text of an element, or with its end.</summary>
internal static class ContentRecovery
{
    /// <summary>Reports text where only elements, or nothing, may stand.</summary>
    public static ValidationError UnexpectedText(
        LevelState state,
        ElementFrame frame,
        in TextValue text,
        SourceSpan span
    )
    {
        var value = text.ToString();
        List<string> expected =
        [
            .. Vocabulary
                .Names(Vocabulary.NextElements(state))
                .Select(name => name.LocalName)
                .Distinct(),
        ];
        var message =
            $"{Quote(value)} is text, but {Tag(frame.Name)} holds "
            + (
                !frame.Content!.Holds(PatternParts.Elements) ? "nothing"
                : expected.Count == 0 ? "only elements"
                : $"only elements; expected {Tags(expected, 50)}"
            );
        return new()
        {
            Kind = ValidationErrorKind.UnexpectedText,
            Span = span,
            Name = frame.Name,
            Value = Shorten(value.Trim()),
            Container = frame.Name,
            ContainerSpan = frame.NameSpan,
            DefinitionName = frame.DefinitionName,
            Expected = expected,
            Message = Fit(message),
        };
    }

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
            report(InvalidText(automaton, state, frame, text.ToString(), textSpan));
            return;
        }
        if (state.TakesValues && !state.Holds(PatternParts.Elements))
            return;
        var required = Vocabulary.RequiredElements(state);
        foreach (var name in required)
        {
            if (!frame.IsExcused(name.LocalName))
                ReportMissing(automaton, frame, attributes, name, report);
        }
        if (required.Count > 0)
            return;
        var next = Vocabulary.Names(Vocabulary.NextElements(state));
        if (!next.Any(name => frame.IsExcused(name.LocalName)))
            report(ElementErrors.MissingOneOf(next, frame, null, null));
    }

    /// <summary>Reports a missing element, or notes that it is missing because of the variant that an attribute chooses.</summary>
    private static void ReportMissing(
        Automaton automaton,
        ElementFrame frame,
        AttributeStack attributes,
        XmlName name,
        Action<ValidationError> report
    )
    {
        var error = ElementErrors.Missing(name, frame, null, null);
        var cause = VariantCause.Find(
            automaton,
            frame,
            attributes,
            attributes.Count,
            inner => !Vocabulary.RequiredElements(inner).Contains(name)
        );
        if (cause is { Index: >= 0 })
            frame.AddConflict(new VariantConflict(cause, error, Tag(name), IsMissing: true));
        else
            report(error);
    }

    private static ValidationError InvalidText(
        Automaton automaton,
        LevelState state,
        ElementFrame frame,
        string text,
        SourceSpan span
    )
    {
        var expected = ExpectedValues.Of(state.Parts);
        var suggestions = expected.Suggest(
            text,
            other =>
                Array.Exists(
                    automaton.AddValueTests(state),
                    test => test.Matches(new TextValue(other), Datatypes.DatatypeContext.Empty)
                )
        );
        var alternatives = expected.Ending(text, suggestions);
        return new()
        {
            Kind = ValidationErrorKind.InvalidText,
            Span = span,
            Name = frame.Name,
            Value = Shorten(text),
            Container = frame.Name,
            ContainerSpan = frame.NameSpan,
            DefinitionName = frame.DefinitionName,
            Expected = expected.All,
            Suggestions = suggestions,
            Message = Fit(
                XmlSpace.IsSpace(text)
                    ? $"{Tag(frame.Name)} is empty{alternatives}"
                    : $"{Quote(text)} is not a value of {Tag(frame.Name)}{alternatives}"
            ),
        };
    }
}
