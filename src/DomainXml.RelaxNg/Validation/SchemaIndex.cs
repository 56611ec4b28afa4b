using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>Which elements a schema has, by name, and which elements may hold them. Immutable.</summary>
internal sealed class SchemaIndex
{
    private readonly Dictionary<XmlName, List<ElementPattern>> definitions = [];
    private readonly Dictionary<XmlName, List<XmlName>> parents = [];

    public SchemaIndex(Pattern start)
    {
        foreach (var element in SchemaWalk.Elements(start))
        {
            foreach (var name in NamesOf(element.Name))
                Add(definitions, name, element);
            foreach (var child in SchemaWalk.DirectElements(element.Content))
            {
                foreach (var name in NamesOf(child.Name))
                {
                    foreach (var parent in NamesOf(element.Name))
                        Add(parents, name, parent);
                }
            }
        }
    }

    /// <summary>The definitions of an element of this name; empty where there are none.</summary>
    public IReadOnlyList<ElementPattern> Definitions(XmlName name) =>
        definitions.TryGetValue(name, out var found) ? found : [];

    /// <summary>The names of the elements that may hold one of this name, in the schema's order.</summary>
    public IReadOnlyList<XmlName> Parents(XmlName name) =>
        parents.TryGetValue(name, out var found) ? found : [];

    /// <summary>The names that a name class lists one by one.</summary>
    public static IEnumerable<XmlName> NamesOf(NameClass name) =>
        name switch
        {
            SingleName single => [new XmlName(single.NamespaceUri, single.LocalName)],
            NameChoice choice => NamesOf(choice.First).Concat(NamesOf(choice.Second)),
            _ => [],
        };

    private static void Add<T>(Dictionary<XmlName, List<T>> index, XmlName name, T item)
    {
        if (!index.TryGetValue(name, out var items))
            index.Add(name, items = []);
        if (!items.Contains(item))
            items.Add(item);
    }
}
