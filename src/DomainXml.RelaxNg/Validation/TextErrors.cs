using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Patterns;
using static DomainXml.RelaxNg.Validation.MessageText;

namespace DomainXml.RelaxNg.Validation;

/// <summary>The errors about text, in words.</summary>
internal static class TextErrors
{
    /// <summary>Reports text where only elements, or nothing, may stand.</summary>
    public static ValidationError Unexpected(
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

    /// <summary>Reports text that belongs into an attribute.</summary>
    public static ValidationError InsteadOfAttribute(
        LevelState state,
        ElementFrame frame,
        in TextValue text,
        SourceSpan span,
        XmlName attribute,
        string right
    )
    {
        var value = text.ToString();
        var setting = Setting(attribute, right);
        var end = state.Holds(PatternParts.Elements) ? ">" : "/>";
        return Make(
            frame,
            value,
            span,
            $"{Quote(value)} belongs in an attribute: write <{Short(frame.Name)} {setting}{end}"
        ) with
        {
            Expected = [attribute.LocalName],
            Suggestions = [setting],
        };
    }

    /// <summary>Reports text that is not a value of its element.</summary>
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
        var ending = expected.Ending(text, suggestions);
        var split =
            isEmpty || suggestions.Count > 0
                ? null
                : SplitValue.Find(automaton, frame, attributes, -1, text, Takes);
        if (split is var (first, attribute, second))
        {
            var tag = Short(frame.Name);
            ending = $"; write <{tag} {Setting(attribute, second)}>{first}</{tag}>";
            suggestions = [$"{Setting(attribute, second)}"];
        }
        return Make(
            frame,
            text,
            span,
            isEmpty
                ? $"{Tag(frame.Name)} is empty{ending}"
                : $"{Quote(text)} is not a value of {Tag(frame.Name)}{ending}"
        ) with
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
