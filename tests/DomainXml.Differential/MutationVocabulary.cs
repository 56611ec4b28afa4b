using System.Xml.Linq;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Patterns;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.Differential;

/// <summary>
/// The names and values that two schemas and the documents mention, so that mutants come close to what either schema
/// allows. Immutable once made.
/// </summary>
internal sealed class MutationVocabulary
{
    private readonly ILookup<XName, ElementPattern> definitions;
    private readonly ILookup<XName, string> values;
    private readonly Dictionary<XName, (XName[] Children, XName[] Attributes)> parts;

    public MutationVocabulary(IReadOnlyList<Schema> schemas, IReadOnlyList<SeedDocument> documents)
    {
        Schemas = schemas;
        var elements = schemas.SelectMany(schema => SchemaWalk.Elements(schema.Start)).ToList();
        definitions = elements
            .SelectMany(element => NamesOf(element.Name).Select(name => (name, element)))
            .ToLookup(pair => pair.name, pair => pair.element);
        parts = definitions.ToDictionary(
            group => group.Key,
            group =>
                (Distinct(group.SelectMany(ChildNames)), Distinct(group.SelectMany(AttributeNames)))
        );
        Names = [.. definitions.Select(group => group.Key)];
        AttributeNamesOfAll = Distinct(elements.SelectMany(AttributeNames));
        values = elements
            .SelectMany(Values)
            .Concat(documents.SelectMany(document => Values(document.Root)))
            .Distinct()
            .ToLookup(pair => pair.Name, pair => pair.Value);
        AllValues = [.. values.SelectMany(group => group).Concat(NearValues.Edges).Distinct()];
    }

    public IReadOnlyList<Schema> Schemas { get; }

    /// <summary>Every element of either schema.</summary>
    public IReadOnlyList<XName> Names { get; }

    /// <summary>Every attribute of either schema.</summary>
    public IReadOnlyList<XName> AttributeNamesOfAll { get; }

    /// <summary>Every value that a schema names or a document has, and the edges of numbers.</summary>
    public IReadOnlyList<string> AllValues { get; }

    /// <summary>The definitions of an element in both schemas.</summary>
    public IReadOnlyList<ElementPattern> Definitions(XName element) => [.. definitions[element]];

    /// <summary>What may stand in an element of this name somewhere.</summary>
    public IReadOnlyList<XName> Children(XName element) =>
        parts.TryGetValue(element, out var found) ? found.Children : [];

    /// <summary>The attributes that an element of this name has somewhere.</summary>
    public IReadOnlyList<XName> Attributes(XName element) =>
        parts.TryGetValue(element, out var found) ? found.Attributes : [];

    /// <summary>The values that an attribute, or the text of an element, has somewhere.</summary>
    public IReadOnlyList<string> ValuesOf(XName name) => [.. values[name]];

    /// <summary>The names that a name class lists one by one.</summary>
    public static IEnumerable<XName> NamesOf(NameClass name) =>
        SchemaIndex.NamesOf(name).Select(each => XName.Get(each.LocalName, each.NamespaceUri));

    private static IEnumerable<XName> ChildNames(ElementPattern element) =>
        SchemaWalk.DirectElements(element.Content).SelectMany(child => NamesOf(child.Name));

    private static IEnumerable<XName> AttributeNames(ElementPattern element) =>
        SchemaWalk.DirectAttributes(element.Content).SelectMany(each => NamesOf(each.Name));

    private static IEnumerable<(XName Name, string Value)> Values(ElementPattern element)
    {
        foreach (var name in NamesOf(element.Name))
        {
            foreach (var value in FixedValues(element.Content))
                yield return (name, value);
        }
        foreach (var attribute in SchemaWalk.DirectAttributes(element.Content))
        {
            foreach (var name in NamesOf(attribute.Name))
            {
                foreach (var value in FixedValues(attribute.Content))
                    yield return (name, value);
            }
        }
    }

    private static IEnumerable<string> FixedValues(Pattern pattern) =>
        pattern switch
        {
            ValuePattern value => [value.Text],
            ChoicePattern choice => FixedValues(choice.First).Concat(FixedValues(choice.Second)),
            GroupPattern group => FixedValues(group.First).Concat(FixedValues(group.Second)),
            InterleavePattern both => FixedValues(both.First).Concat(FixedValues(both.Second)),
            OneOrMorePattern many => FixedValues(many.Content),
            ListPattern list => FixedValues(list.Content),
            _ => [],
        };

    private static IEnumerable<(XName Name, string Value)> Values(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
                yield return (attribute.Name, attribute.Value);
            if (!element.HasElements && !element.IsEmpty)
                yield return (element.Name, element.Value);
        }
    }

    private static XName[] Distinct(IEnumerable<XName> names) =>
        [.. names.Distinct().OrderBy(name => name.ToString(), StringComparer.Ordinal)];
}
