using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Patterns;
using static DomainXml.RelaxNg.Validation.MessageText;

namespace DomainXml.RelaxNg.Validation;

/// <summary>The errors about text, in words.</summary>
internal static class TextErrors
{
    /// <summary>Reports text where only elements, or nothing, may stand.</summary>
    /// <param name="state">The state at the text.</param>
    /// <param name="frame">The element.</param>
    /// <param name="text">The text.</param>
    /// <param name="span">Its place.</param>
    /// <param name="needed">The attributes that the element has to have instead, where it has none at all.</param>
    public static ValidationError Unexpected(
        LevelState state,
        ElementFrame frame,
        in TextValue text,
        SourceSpan span,
        IReadOnlyList<string> needed
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
            $"{Quote(value)} is text, but {Tag(frame.Name)} "
            + (
                needed.Count > 0
                    ? $"needs {string.Join(" and ", needed.Take(3).Select(Quote))} as {(needed.Count == 1 ? "an attribute" : "attributes")}"
                : !frame.Content!.Holds(PatternParts.Elements) ? "holds nothing"
                : expected.Count == 0 ? "holds only elements"
                : $"holds only elements; expected {Tags(expected, 50)}"
            );
        return Make(frame, value, span, message) with { Expected = expected };
    }

    /// <summary>Reports text that says yes or no in an element that holds nothing and says yes by being there.</summary>
    public static ValidationError InFlag(
        ElementFrame frame,
        in TextValue text,
        SourceSpan span,
        string advice
    )
    {
        var value = text.ToString();
        return Make(
            frame,
            value,
            span,
            $"{Quote(value)} is text, but {Tag(frame.Name)} holds nothing: {advice}"
        );
    }

    /// <summary>Reports text that belongs into an attribute, or into one of several.</summary>
    public static ValidationError InsteadOfAttribute(
        LevelState state,
        ElementFrame frame,
        in TextValue text,
        SourceSpan span,
        IReadOnlyList<WrittenText> attributes
    )
    {
        var value = text.ToString();
        List<string> settings =
        [
            .. attributes.Select(attribute => SettingLong(attribute.Name, attribute.Value)),
        ];
        var end = state.Holds(PatternParts.Elements) ? ">" : "/>";
        return Make(
            frame,
            value,
            span,
            settings.Count == 1
                ? $"{Quote(value)} belongs in an attribute: write <{Short(frame.Name)} {settings[0]}{end}"
                : $"{Quote(value)} belongs in an attribute of {Tag(frame.Name)}, such as {OneOf([.. attributes.Select(attribute => Setting(attribute.Name, attribute.Value))], 70, 0)}"
        ) with
        {
            Expected = [.. attributes.Select(attribute => attribute.Name.LocalName)],
            Suggestions = settings,
        };
    }

    /// <summary>Reports text that is not a value of its element. Where it has an attribute's value in it, that is not missing too.</summary>
    public static ValidationError Invalid(
        Automaton automaton,
        LevelState state,
        ElementFrame frame,
        AttributeStack attributes,
        string text,
        SourceSpan span
    )
    {
        var expected = ExpectedValues.Of(state.Parts);
        var isEmpty = XmlSpace.IsSpace(text);
        var suggestions = expected.Suggest(text, Takes);
        var beginning = isEmpty
            ? $"{Tag(frame.Name)} is empty"
            : $"{Quote(text)} is not a value of {Tag(frame.Name)}";
        var ending = expected.Ending(text, suggestions, beginning);
        var split =
            isEmpty || suggestions.Count > 0
                ? null
                : SplitValue.Find(automaton, frame, attributes, -1, text, Takes);
        if (split is var (first, attribute, second))
        {
            frame.Excuse(attribute.LocalName);
            var tag = Short(frame.Name);
            ending = $"; write <{tag} {Setting(attribute, second)}>{first}</{tag}>";
            suggestions = [$"{Setting(attribute, second)}"];
        }
        return Make(frame, text, span, beginning + ending) with
        {
            Kind = ValidationErrorKind.InvalidText,
            Value = Shorten(text),
            Expected = expected.All,
            Suggestions = suggestions,
        };

        bool Takes(string other) =>
            Array.Exists(
                automaton.AddValueTests(state),
                test => test.Matches(new TextValue(other), DatatypeContext.Empty)
            );
    }

    /// <summary>An attribute that has what its element should hold.</summary>
    public static ValidationError InAttribute(
        ElementFrame frame,
        AttributeStack attributes,
        int index
    )
    {
        var (tag, value) = (Short(frame.Name), OneLine(attributes.Value(index).ToString()));
        return Make(
            frame,
            value,
            attributes.NameSpan(index),
            $"{Quote(attributes.Name(index))} is not an attribute of <{tag}>, which holds the value: write <{tag}>{value}</{tag}>"
        ) with
        {
            Kind = ValidationErrorKind.UnknownAttribute,
            Name = attributes.Name(index),
        };
    }

    private static ValidationError Make(
        ElementFrame frame,
        string value,
        SourceSpan span,
        string message
    ) =>
        new()
        {
            Kind = ValidationErrorKind.UnexpectedText,
            Span = span,
            Name = frame.Name,
            Value = Shorten(value.Trim()),
            Container = frame.Name,
            ContainerSpan = frame.NameSpan,
            DefinitionName = frame.DefinitionName,
            Message = Fit(message),
        };
}
