using DomainXml.RelaxNg.Datatypes;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// The attribute that tells the variants of an element apart, and excludes by its value, or by its absence, the variant
/// that something belongs to.
/// </summary>
/// <param name="Owner">The element that has or lacks the attribute.</param>
/// <param name="Attribute">The attribute's name.</param>
/// <param name="Index">The attribute's index in the stack; -1 where it is absent.</param>
internal sealed record VariantCause(ElementFrame Owner, XmlName Attribute, int Index)
{
    /// <summary>The attribute's value; null where it is absent.</summary>
    public string? Value { get; private init; }

    /// <summary>Where the value stands, or the name of the element that lacks the attribute.</summary>
    public SourceSpan Span { get; private init; }

    /// <summary>The values of the attribute that do not exclude what is in question, as far as the schema lists them.</summary>
    public IReadOnlyList<string> Fitting { get; private init; } = [];

    /// <summary>The attribute with a value, as it is written: <c>type='pci'</c>.</summary>
    public string Setting(string value) => MessageText.Setting(Attribute, value);

    /// <summary>The rest of a sentence that begins with what is excluded: which variant it is for.</summary>
    public string Describe()
    {
        var owner = MessageText.Tag(Owner.Name);
        var settings = Fitting.Select(Setting).ToList();
        var has = Value is null
            ? $"has no {MessageText.Quote(Attribute)}"
            : $"has {Setting(Value)}";
        return settings.Count == 0 && Value is not null
                ? $"does not go with {Setting(Value)} of {owner}"
            : settings.Count == 0 ? $"is not allowed in {owner} that {has}"
            : $"is for {owner} with {MessageText.OneOf(settings, 45, 0)}; this one {has}";
    }

    /// <summary>The cause that an attribute is.</summary>
    /// <param name="owner">Its element.</param>
    /// <param name="attributes">The attributes of the open elements.</param>
    /// <param name="index">Its index among them.</param>
    /// <param name="move">Where it can lead.</param>
    /// <param name="isPossible">Whether what is excluded can still come in a state.</param>
    public static VariantCause Of(
        ElementFrame owner,
        AttributeStack attributes,
        int index,
        AttributeMove move,
        Func<LevelState, bool> isPossible
    ) =>
        new(owner, attributes.Name(index), index)
        {
            Value = attributes.Value(index).ToString(),
            Span = attributes.ValueSpan(index),
            Fitting = FittingValues(move, isPossible),
        };

    /// <summary>The cause that the absence of an attribute is.</summary>
    /// <param name="owner">The element that lacks it.</param>
    /// <param name="attribute">Its name.</param>
    /// <param name="move">Where it could lead.</param>
    /// <param name="isPossible">Whether what is excluded could come in a state behind it.</param>
    public static VariantCause OfAbsent(
        ElementFrame owner,
        XmlName attribute,
        AttributeMove move,
        Func<LevelState, bool> isPossible
    ) =>
        new(owner, attribute, -1)
        {
            Span = owner.NameSpan,
            Fitting = FittingValues(move, isPossible),
        };

    /// <summary>Whether all that the element has, so far, would be right with this value instead; null for no such attribute.</summary>
    public bool Explains(Automaton automaton, AttributeStack attributes, string? value)
    {
        var state = Owner.Move.Inner!;
        for (var i = Owner.FirstAttribute; i < attributes.Count; i++)
        {
            if (i == Index && value is null)
                continue;
            var move = automaton.AddAttributeMove(state, attributes.NameNumber(i));
            var text = i == Index ? new TextValue(value!) : attributes.Value(i);
            if (automaton.Follow(move, text, DatatypeContext.Empty) is not { } next)
                return false;
            state = next;
        }
        if (automaton.AddAfterAttributes(state).Next is not { } content)
            return false;
        var names = Vocabulary.Names(content.Parts.SelectMany(SchemaWalk.DirectElements));
        return Owner.Seen.All(item => names.Contains(item.Name));
    }

    private static IReadOnlyList<string> FittingValues(
        AttributeMove move,
        Func<LevelState, bool> isPossible
    ) =>
        ExpectedValues
            .Of(move.Tests.Where((_, i) => isPossible(move.Next[i])).Select(test => test.Pattern))
            .Literals;
}
