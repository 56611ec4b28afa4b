using System.Xml.Linq;

namespace DomainXml.Differential;

/// <summary>A copy of a document while edits are made in it, and the dice that choose them.</summary>
internal sealed class Draft(
    XElement root,
    MutationVocabulary vocabulary,
    IReadOnlyList<SeedDocument> others,
    Random random
)
{
    public XElement Root { get; set; } = root;

    public MutationVocabulary Vocabulary => vocabulary;

    /// <summary>Other documents of the same kind.</summary>
    public IReadOnlyList<SeedDocument> Others => others;

    public Random Random => random;

    /// <summary>Any of the items; null where there are none.</summary>
    public T? Pick<T>(IReadOnlyList<T> items)
        where T : class => items.Count == 0 ? null : items[random.Next(items.Count)];

    public XElement AnyElement() => Pick([.. Root.DescendantsAndSelf()])!;

    /// <summary>Any element but the outermost.</summary>
    public XElement? AnyChild() => Pick([.. Root.Descendants()]);

    public XAttribute? AnyAttribute() =>
        Pick([
            .. Root.DescendantsAndSelf()
                .SelectMany(element => element.Attributes())
                .Where(attribute => !attribute.IsNamespaceDeclaration),
        ]);

    /// <summary>Any element that holds nothing but text.</summary>
    public XElement? AnyTextElement() =>
        Pick([.. Root.DescendantsAndSelf().Where(each => !each.HasElements && each.Value != "")]);

    /// <summary>A value for an attribute or a text: of those known for the name, of all, or near the present one.</summary>
    public string ValueFor(XName name, string present)
    {
        var choice = random.Next(6);
        if (choice < 3 && Pick(vocabulary.ValuesOf(name)) is { } known)
            return choice == 0 ? NearValues.Of(known, random) : known;
        return choice switch
        {
            3 => Pick(vocabulary.AllValues)!,
            4 => Pick(NearValues.Edges)!,
            _ => NearValues.Of(present, random),
        };
    }

    /// <summary>Where an element stands, for people.</summary>
    public static string PathOf(XElement element) =>
        string.Concat(element.AncestorsAndSelf().Reverse().Select(each => "/" + Step(each)));

    private static string Step(XElement element)
    {
        var before = element.ElementsBeforeSelf(element.Name).Count();
        var isAlone = before == 0 && !element.ElementsAfterSelf(element.Name).Any();
        return isAlone ? element.Name.LocalName : $"{element.Name.LocalName}[{before + 1}]";
    }
}
