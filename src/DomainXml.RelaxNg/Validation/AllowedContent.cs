namespace DomainXml.RelaxNg.Validation;

/// <summary>What a schema allows and requires at some place of a document. Immutable.</summary>
public sealed record AllowedContent
{
    /// <summary>The answer where the schema says nothing of the place.</summary>
    internal static AllowedContent Unknown { get; } = new();

    /// <summary>The elements that may come next, in the schema's order.</summary>
    public IReadOnlyList<XmlName> Elements { get; private init; } = [];

    /// <summary>Whether elements may come next whose names the schema does not list.</summary>
    public bool HasOtherElements { get; private init; }

    /// <summary>The elements that must still come before the open element ends.</summary>
    public IReadOnlyList<XmlName> RequiredElements { get; private init; } = [];

    /// <summary>The attributes that may still be added to the open start tag; none where it is closed.</summary>
    public IReadOnlyList<XmlName> Attributes { get; private init; } = [];

    /// <summary>Whether attributes may be added whose names the schema does not list.</summary>
    public bool HasOtherAttributes { get; private init; }

    /// <summary>The attributes that must still be added to the open start tag.</summary>
    public IReadOnlyList<XmlName> RequiredAttributes { get; private init; } = [];

    /// <summary>The values that the open element's text may have, as far as the schema lists them.</summary>
    public IReadOnlyList<string> Values { get; private init; } = [];

    /// <summary>The datatypes that the open element's text may have, in plain words.</summary>
    public IReadOnlyList<string> ValueDescriptions { get; private init; } = [];

    /// <summary>Whether any text may come next.</summary>
    public bool Text { get; private init; }

    /// <summary>Whether the open element may end here, as far as its child elements are concerned.</summary>
    public bool End { get; private init; }

    internal static AllowedContent Of(
        Automaton automaton,
        LevelState state,
        bool isInStartTag,
        AttributeStack attributes,
        ElementFrame? frame
    )
    {
        LevelState? tag = null;
        if (isInStartTag)
        {
            for (var i = frame!.FirstAttribute; i < attributes.Count; i++)
            {
                var move = automaton.AddAttributeMove(state, attributes.NameNumber(i));
                state =
                    automaton.Follow(move, attributes.Value(i), Datatypes.DatatypeContext.Empty)
                    ?? (move.Next.Length == 0 ? state : automaton.Merge(move.Next));
            }
            tag = state;
            if (automaton.CloseAttributes(state, forgiving: true) is not { } closed)
                return Unknown;
            state = closed;
        }
        var elements = Vocabulary.NextElements(state);
        var allAttributes = tag is null ? [] : Vocabulary.Attributes(tag);
        var values = ExpectedValues.Of(state.Parts);
        return new()
        {
            Elements = Vocabulary.Names(elements),
            HasOtherElements = elements.Exists(item => IsOpen(item.Name)),
            RequiredElements = Vocabulary.RequiredElements(state),
            Attributes = Vocabulary.Names(allAttributes),
            HasOtherAttributes = allAttributes.Exists(item => IsOpen(item.Name)),
            RequiredAttributes = tag is null ? [] : Vocabulary.RequiredAttributes(tag),
            Values = values.Literals,
            ValueDescriptions = values.Descriptions,
            Text = automaton.AddAfterText(state).Next is not null,
            End = frame is not null && state.IsNullable,
        };
    }

    private static bool IsOpen(Patterns.NameClass name) =>
        name switch
        {
            Patterns.SingleName => false,
            Patterns.NameChoice choice => IsOpen(choice.First) || IsOpen(choice.Second),
            _ => true,
        };
}
