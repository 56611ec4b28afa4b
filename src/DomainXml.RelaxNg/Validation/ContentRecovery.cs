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
            $"{Quote(value)} is text, but {Quote(frame.Name)} holds "
            + (
                !frame.Content!.Holds(PatternParts.Elements) ? "nothing"
                : expected.Count == 0 ? "only elements"
                : $"only elements; expected {OneOf(expected, 50)}"
            );
        return new()
        {
            Kind = ValidationErrorKind.UnexpectedText,
            Span = span,
            Name = frame.Name,
            Value = Shorten(value.Trim()),
            Container = frame.Name,
            DefinitionName = frame.DefinitionName,
            Expected = expected,
            Message = Fit(message),
        };
    }

    /// <summary>Reports an element that ends too early, or whose text is wrong.</summary>
    /// <param name="state">The state at its end.</param>
    /// <param name="frame">The element.</param>
    /// <param name="text">Its text, where it has no child elements.</param>
    /// <param name="textSpan">The place of the text; the element's name where there is none.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static void ReportEnd(
        LevelState state,
        ElementFrame frame,
        in TextValue text,
        SourceSpan textSpan,
        Action<ValidationError> report
    )
    {
        var takesText = state.TakesValues && !frame.HasChildren && !frame.IgnoresText;
        if (takesText && (!text.IsWhiteSpace || !state.Holds(PatternParts.Elements)))
        {
            report(InvalidText(state, frame, text.ToString(), textSpan));
            return;
        }
        if (state.TakesValues && !state.Holds(PatternParts.Elements))
            return;
        var required = Vocabulary.RequiredElements(state);
        foreach (var name in required)
        {
            if (!frame.IsExcused(name.LocalName))
                report(ElementErrors.Missing(name, frame, frame.NameSpan, null));
        }
        if (required.Count > 0)
            return;
        var next = Vocabulary.Names(Vocabulary.NextElements(state));
        if (!next.Any(name => frame.IsExcused(name.LocalName)))
            report(ElementErrors.MissingOneOf(next, frame, frame.NameSpan, null));
    }

    private static ValidationError InvalidText(
        LevelState state,
        ElementFrame frame,
        string text,
        SourceSpan span
    )
    {
        var expected = ExpectedValues.Of(state.Parts);
        var suggestions = AttributeErrors.Suggest(text, expected);
        var alternatives = AttributeErrors.Alternatives(expected, suggestions);
        return new()
        {
            Kind = ValidationErrorKind.InvalidText,
            Span = span,
            Name = frame.Name,
            Value = Shorten(text),
            Container = frame.Name,
            DefinitionName = frame.DefinitionName,
            Expected = expected.All,
            Suggestions = suggestions,
            Message = Fit(
                XmlSpace.IsSpace(text)
                    ? $"{Quote(frame.Name)} is empty{alternatives}"
                    : $"{Quote(text)} is not a value of {Quote(frame.Name)}{alternatives}"
            ),
        };
    }
}
