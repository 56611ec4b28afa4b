using System.Xml;
using System.Xml.Schema;

namespace DomainXml.RelaxNg.XsdImport;

/// <summary>Finds the global parts of compiled schemas, and how they depend on each other.</summary>
internal sealed class XsdIndex
{
    private readonly XmlSchemaSet set;
    private readonly Dictionary<XmlSchemaComplexType, List<XmlSchemaComplexType>> derived = [];
    private readonly Dictionary<XmlQualifiedName, List<XmlSchemaElement>> members = [];
    private readonly Dictionary<XmlQualifiedName, XmlSchemaGroup> groups = [];
    private readonly Dictionary<XmlQualifiedName, XmlSchemaAttributeGroup> attributeGroups = [];
    private readonly TypeUses uses = new();

    public XsdIndex(XmlSchemaSet set)
    {
        this.set = set;
        foreach (XmlSchema schema in set.Schemas())
        {
            foreach (XmlSchemaGroup group in schema.Groups.Values)
                groups[group.QualifiedName] = group;
            foreach (XmlSchemaAttributeGroup group in schema.AttributeGroups.Values)
                attributeGroups[group.QualifiedName] = group;
        }
        foreach (var type in set.GlobalTypes.Values.OfType<XmlSchemaComplexType>())
        {
            uses.Add(type);
            for (var b = BaseOf(type); b is not null; b = BaseOf(b))
                ListOf(derived, b).Add(type);
        }
        foreach (var group in groups.Values)
            uses.Add(group.Particle);
        foreach (XmlSchemaElement element in set.GlobalElements.Values)
        {
            uses.Add(element);
            if (!element.SubstitutionGroup.IsEmpty)
                ListOf(members, element.SubstitutionGroup).Add(element);
        }
    }

    /// <summary>All global elements, sorted by name: the order of a set depends on that of its files.</summary>
    public IReadOnlyList<XmlSchemaElement> GlobalElements =>
        [
            .. set
                .GlobalElements.Values.OfType<XmlSchemaElement>()
                .OrderBy(element => element.QualifiedName.Namespace, StringComparer.Ordinal)
                .ThenBy(element => element.QualifiedName.Name, StringComparer.Ordinal),
        ];

    /// <summary>All global attributes.</summary>
    public IEnumerable<XmlSchemaAttribute> GlobalAttributes =>
        set.GlobalAttributes.Values.OfType<XmlSchemaAttribute>();

    public XmlSchemaElement Element(XmlQualifiedName name) =>
        (XmlSchemaElement)set.GlobalElements[name]!;

    public XmlSchemaElement? FindElement(XmlQualifiedName name) =>
        set.GlobalElements[name] as XmlSchemaElement;

    public XmlSchemaAttribute? Attribute(XmlQualifiedName name) =>
        set.GlobalAttributes[name] as XmlSchemaAttribute;

    public XmlSchemaGroup? Group(XmlQualifiedName name) =>
        groups.TryGetValue(name, out var group) ? group : null;

    public XmlSchemaAttributeGroup? AttributeGroup(XmlQualifiedName name) =>
        attributeGroups.TryGetValue(name, out var group) ? group : null;

    /// <summary>The elements that may stand for another, and those that may stand for them; not the element itself.</summary>
    public IReadOnlyList<XmlSchemaElement> SubstitutesOf(XmlSchemaElement head)
    {
        var result = new List<XmlSchemaElement>();
        Collect(head, result);
        return [.. result.OrderBy(element => element.QualifiedName.Name, StringComparer.Ordinal)];
    }

    /// <summary>The global types derived from a type, in any number of steps.</summary>
    public IReadOnlyList<XmlSchemaComplexType> DerivedFrom(XmlSchemaComplexType type) =>
        derived.TryGetValue(type, out var found)
            ? [.. found.OrderBy(one => one.QualifiedName.Name, StringComparer.Ordinal)]
            : [];

    /// <summary>Whether the content of a type is written once for several elements or types.</summary>
    public bool IsShared(XmlSchemaComplexType type) =>
        !type.QualifiedName.IsEmpty
        && (uses.IsUsedByMany(type) || derived.ContainsKey(type) || BaseOf(type) is not null);

    /// <summary>Whether an element is in a substitution group, or is its head.</summary>
    public bool IsInSubstitutionGroup(XmlSchemaElement element) =>
        !element.SubstitutionGroup.IsEmpty || members.ContainsKey(element.QualifiedName);

    /// <summary>Whether a group or type refers to a global element.</summary>
    public bool IsReferredTo(XmlSchemaElement element) => uses.IsReferredTo(element.QualifiedName);

    /// <summary>The named complex type that a type is derived from; null where there is none but <c>anyType</c>.</summary>
    private static XmlSchemaComplexType? BaseOf(XmlSchemaComplexType type) =>
        type.BaseXmlSchemaType is XmlSchemaComplexType b
        && b.QualifiedName.Namespace != XmlSchema.Namespace
        && !ReferenceEquals(b, type)
            ? b
            : null;

    private void Collect(XmlSchemaElement head, List<XmlSchemaElement> into)
    {
        if (!members.TryGetValue(head.QualifiedName, out var direct))
            return;
        var isBlocked = (head.BlockResolved & XmlSchemaDerivationMethod.Substitution) != 0;
        foreach (var member in direct.Where(member => !isBlocked && !into.Contains(member)))
        {
            into.Add(member);
            Collect(member, into);
        }
    }

    private static List<TValue> ListOf<TKey, TValue>(Dictionary<TKey, List<TValue>> table, TKey key)
        where TKey : notnull
    {
        if (!table.TryGetValue(key, out var list))
            table.Add(key, list = []);
        return list;
    }
}
