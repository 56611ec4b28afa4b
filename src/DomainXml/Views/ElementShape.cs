using System.Xml.Linq;

namespace DomainXml.Views;

/// <summary>
/// What the schema knows about an element: its name, its attributes and its child elements, in the schema's order.
/// A table of generated types. Names are <c>{namespace}local</c>, or just <c>local</c> without a namespace.
/// </summary>
/// <param name="name">The element's name.</param>
/// <param name="attributes">The attributes, in order.</param>
/// <param name="elements">The child elements, in order.</param>
/// <param name="keys">What tells such an element from its siblings; see <see cref="Keys"/>.</param>
/// <param name="isContainer">Whether an empty element means the same as none.</param>
/// <param name="exclusions">
/// What can't stand beside each other: for each attribute (<c>@name</c>) or child element that excludes others, it and those, with
/// blanks between.
/// </param>
public sealed class ElementShape(
    string name,
    string[] attributes,
    string[] elements,
    string[]? keys = null,
    bool isContainer = false,
    string[]? exclusions = null
)
{
    private Dictionary<string, string[]>? _excluded;
    private Dictionary<XName, int>? _attributeOrder;
    private Dictionary<XName, int>? _elementOrder;

    /// <summary>
    /// What tells such an element from its siblings of the same name, such as <c>target/@dev</c> or <c>@type+@index</c>.
    /// The first that an element has counts.
    /// </summary>
    internal IReadOnlyList<string> Keys { get; } = keys ?? [];

    /// <summary>Whether an empty element means the same as none.</summary>
    internal bool IsContainer => isContainer;

    /// <summary>The attributes, in order.</summary>
    internal IReadOnlyList<string> Attributes => attributes;

    /// <summary>The child elements, in order.</summary>
    internal IReadOnlyList<string> Elements => elements;

    /// <summary>What an attribute (<c>@name</c>) or child element can't stand beside.</summary>
    internal IReadOnlyList<string> ExcludedBy(string key) =>
        exclusions is null
            ? []
            : (_excluded ??= IndexExclusions(exclusions)).GetValueOrDefault(key, []);

    /// <summary>A new element of this shape.</summary>
    internal XElement CreateElement() => new(XName.Get(name));

    /// <summary>An element's name as the tables have it.</summary>
    /// <param name="element">The element.</param>
    public static string NameOf(XElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return NameOf(element.Name);
    }

    /// <summary>Whether an element has a name.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">The name.</param>
    public static bool IsNamed(XElement element, string name)
    {
        ArgumentNullException.ThrowIfNull(element);
        return Is(element.Name, name);
    }

    /// <summary>Whether the schema knows an attribute.</summary>
    internal bool Knows(XAttribute attribute) => AttributeOrder.ContainsKey(attribute.Name);

    /// <summary>Whether the schema knows a child element.</summary>
    internal bool Knows(XElement child) => ElementOrder.ContainsKey(child.Name);

    /// <summary>The place of an attribute in the schema's order; -1 for an unknown one.</summary>
    internal int OrderOf(XAttribute attribute) =>
        AttributeOrder.GetValueOrDefault(attribute.Name, -1);

    /// <summary>The place of a child element in the schema's order; -1 for an unknown one.</summary>
    internal int OrderOf(XElement child) => ElementOrder.GetValueOrDefault(child.Name, -1);

    internal static bool Is(XName name, string expanded)
    {
        // The text, because XNamespace.None is a weak reference, which costs more than all the rest.
        var uri = name.NamespaceName;
        if (uri.Length == 0)
            return name.LocalName == expanded;
        return expanded.Length == uri.Length + name.LocalName.Length + 2
            && expanded[0] == '{'
            && expanded.AsSpan(1).StartsWith(uri, StringComparison.Ordinal)
            && expanded.EndsWith(name.LocalName, StringComparison.Ordinal);
    }

    private static string NameOf(XName name) =>
        name.NamespaceName.Length == 0 ? name.LocalName : name.ToString();

    // Two threads may both make the table; they make the same.
    private Dictionary<XName, int> AttributeOrder => _attributeOrder ??= Index(attributes);

    private Dictionary<XName, int> ElementOrder => _elementOrder ??= Index(elements);

    private static Dictionary<XName, int> Index(string[] names)
    {
        var places = new Dictionary<XName, int>(names.Length);
        for (var i = 0; i < names.Length; i++)
            places.TryAdd(XName.Get(names[i]), i);
        return places;
    }

    private static Dictionary<string, string[]> IndexExclusions(string[] exclusions) =>
        exclusions
            .Select(text => text.Split(' '))
            .ToDictionary(keys => keys[0], keys => keys[1..], StringComparer.Ordinal);
}
