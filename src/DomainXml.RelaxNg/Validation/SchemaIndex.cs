using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>Which elements and attributes a schema has, by name, and which elements may hold them. Immutable.</summary>
internal sealed class SchemaIndex
{
    private readonly Dictionary<XmlName, List<ElementPattern>> definitions = [];
    private readonly Dictionary<XmlName, List<ElementHome>> homes = [];
    private readonly Dictionary<XmlName, List<AttributeHome>> attributes = [];

    public SchemaIndex(Pattern start)
    {
        foreach (var element in SchemaWalk.Elements(start))
        {
            foreach (var name in NamesOf(element.Name))
                Add(definitions, name, element);
            foreach (var parent in NamesOf(element.Name))
            {
                foreach (var child in SchemaWalk.DirectElements(element.Content))
                {
                    foreach (var name in NamesOf(child.Name))
                        Add(homes, name, new ElementHome(parent, child, element));
                }
                foreach (var attribute in SchemaWalk.DirectAttributes(element.Content))
                {
                    foreach (var name in NamesOf(attribute.Name))
                        Add(attributes, name, new AttributeHome(parent, attribute, element));
                }
            }
        }
    }

    /// <summary>The definitions of an element of this name; empty where there are none.</summary>
    public IReadOnlyList<ElementPattern> Definitions(XmlName name) => Find(definitions, name);

    /// <summary>Where an element of this name may stand, in the schema's order.</summary>
    public IReadOnlyList<ElementHome> Homes(XmlName name) => Find(homes, name);

    /// <summary>Which elements have an attribute of this name, in the schema's order.</summary>
    public IReadOnlyList<AttributeHome> AttributeHomes(XmlName name) => Find(attributes, name);

    /// <summary>The names that a name class lists one by one.</summary>
    public static IEnumerable<XmlName> NamesOf(NameClass name) =>
        name switch
        {
            SingleName single => [new XmlName(single.NamespaceUri, single.LocalName)],
            NameChoice choice => NamesOf(choice.First).Concat(NamesOf(choice.Second)),
            _ => [],
        };

    private static List<T> Find<T>(Dictionary<XmlName, List<T>> index, XmlName name) =>
        index.TryGetValue(name, out var found) ? found : [];

    private static void Add<T>(Dictionary<XmlName, List<T>> index, XmlName name, T item)
    {
        if (!index.TryGetValue(name, out var items))
            index.Add(name, items = []);
        if (!items.Contains(item))
            items.Add(item);
    }
}

/// <summary>An element that has an attribute.</summary>
/// <param name="Owner">The element.</param>
/// <param name="Attribute">What the attribute is there.</param>
/// <param name="Element">What the element is.</param>
internal readonly record struct AttributeHome(
    XmlName Owner,
    AttributePattern Attribute,
    ElementPattern Element
);
