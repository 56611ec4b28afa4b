using System.Xml.Linq;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Patterns;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.Differential;

/// <summary>Makes an element that a schema's pattern allows, by throwing dice at every choice.</summary>
internal sealed class SampleGrower(Draft draft)
{
    private const int MostElements = 60;
    private const int MostTries = 200;

    private readonly PatternBuilder builder = new();
    private int elements;

    /// <summary>Documents that a schema allows, always the same ones.</summary>
    public static IEnumerable<SeedDocument> Documents(
        Schema schema,
        MutationVocabulary vocabulary,
        int count
    )
    {
        var draft = new Draft(new XElement("none"), vocabulary, [], new Random(count));
        ElementPattern[] roots = [.. SchemaWalk.DirectElements(schema.Start)];
        for (var made = 0; made < count; )
        {
            if (new SampleGrower(draft).Grow(draft.Pick(roots)!) is { } grown)
                yield return new SeedDocument($"(made {++made})", grown);
        }
    }

    /// <summary>The element, or null where no value could be found for a datatype, or it would be too large.</summary>
    public XElement? Grow(ElementPattern pattern)
    {
        if (++elements > MostElements || NameOf(pattern.Name) is not { } name)
            return null;
        var element = new XElement(name);
        return Fill(element, pattern.Content) ? element : null;
    }

    private bool Fill(XElement element, Pattern pattern)
    {
        switch (pattern)
        {
            case EmptyPattern:
                return true;
            case TextPattern:
                if (draft.Random.Next(2) == 0)
                    element.Add(draft.Pick(draft.Vocabulary.AllValues)!);
                return true;
            case ChoicePattern:
                return Fill(element, Alternative(pattern));
            case GroupPattern group:
                return Fill(element, group.First) && Fill(element, group.Second);
            case InterleavePattern interleave:
                var isTurned = draft.Random.Next(2) == 0;
                return Fill(element, isTurned ? interleave.Second : interleave.First)
                    && Fill(element, isTurned ? interleave.First : interleave.Second);
            case OneOrMorePattern many:
                return Fill(element, many.Content)
                    && (draft.Random.Next(3) > 0 || Fill(element, many.Content));
            case AttributePattern attribute:
                if (
                    NameOf(attribute.Name) is not { } name
                    || ValueOf(attribute.Content) is not { } value
                )
                    return false;
                element.SetAttributeValue(name, value);
                return true;
            case ElementPattern child:
                if (Grow(child) is not { } grown)
                    return false;
                element.Add(grown);
                return true;
            default:
                if (ValueOf(pattern) is not { } text)
                    return false;
                element.Add(text);
                return true;
        }
    }

    /// <summary>One alternative; the empty one more often the more there is already.</summary>
    private Pattern Alternative(Pattern choice)
    {
        var alternatives = Alternatives.Of(choice);
        if (
            alternatives.FirstOrDefault(each => each.IsNullable) is { } nothing
            && draft.Random.Next(MostElements) < 15 + elements
        )
            return nothing;
        return draft.Pick(alternatives)!;
    }

    private string? ValueOf(Pattern pattern) =>
        pattern switch
        {
            EmptyPattern => "",
            TextPattern => draft.Pick(draft.Vocabulary.AllValues),
            ValuePattern value => value.Text,
            ChoicePattern => ValueOf(draft.Pick(Alternatives.Of(pattern))!),
            DataPattern data => Sample(data),
            ListPattern list => ListOf(list.Content),
            _ => null,
        };

    private string? ListOf(Pattern content) =>
        content switch
        {
            EmptyPattern => "",
            ChoicePattern => ListOf(draft.Pick(Alternatives.Of(content))!),
            GroupPattern group => Joined(ListOf(group.First), ListOf(group.Second)),
            OneOrMorePattern many => draft.Random.Next(2) == 0
                ? ListOf(many.Content)
                : Joined(ListOf(many.Content), ListOf(many.Content)),
            _ => ValueOf(content),
        };

    private static string? Joined(string? first, string? second) =>
        first is null || second is null ? null : $"{first} {second}";

    private string? Sample(DataPattern data)
    {
        for (var i = 0; i < MostTries; i++)
        {
            var value = draft.Pick(draft.Vocabulary.AllValues)!;
            if (i % 2 == 1)
                value = NearValues.Of(value, draft.Random);
            if (
                TextMatching.MatchesText(builder, data, new TextValue(value), DatatypeContext.Empty)
            )
                return value;
        }
        return null;
    }

    private XName? NameOf(NameClass name)
    {
        if (draft.Pick([.. MutationVocabulary.NamesOf(name)]) is { } listed)
            return listed;
        XName[] unlisted =
        [
            "extra",
            XName.Get("extra", "urn:example:foreign"),
            draft.Pick(draft.Vocabulary.Names)!,
        ];
        return draft.Pick([
            .. unlisted.Where(each => name.Contains(each.NamespaceName, each.LocalName)),
        ]);
    }
}
