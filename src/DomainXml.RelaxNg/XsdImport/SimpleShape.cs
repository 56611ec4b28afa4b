using System.Globalization;
using System.Xml;
using System.Xml.Schema;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XsdImport;

/// <summary>A simple type with the restrictions of all its steps, down to what XML Schema itself defines.</summary>
internal sealed class SimpleShape
{
    // A type that is derived from itself is refused; this only bounds a chain.
    private const int MaxSteps = 1000;

    /// <summary>The restrictions, those of the type itself first.</summary>
    private readonly List<IReadOnlyList<XmlSchemaFacet>> steps = [];
    private string builtIn = "string";

    /// <summary>Whether it is one value, a list, or one of several types.</summary>
    public XmlSchemaDatatypeVariety Variety { get; private set; }

    /// <summary>The type of a list's items.</summary>
    public XmlSchemaSimpleType? Item { get; private set; }

    /// <summary>The types that a union consists of.</summary>
    public IReadOnlyList<XmlSchemaSimpleType> Members { get; private set; } = [];

    /// <summary>The values of the last step that lists values.</summary>
    public IReadOnlyList<XmlSchemaFacet> Enumeration =>
        steps
            .Select(step => step.Where(facet => facet is XmlSchemaEnumerationFacet).ToArray())
            .FirstOrDefault(values => values.Length > 0)
        ?? [];

    /// <summary>Whether a step demands a pattern.</summary>
    public bool HasPattern => steps.Any(step => step.Any(facet => facet is XmlSchemaPatternFacet));

    /// <summary>The datatype, with the white space that the steps ask for.</summary>
    public string DataName =>
        builtIn is "string" or "normalizedString"
        && Last<XmlSchemaWhiteSpaceFacet>() is { Value: { } rule }
            ? rule switch
            {
                "collapse" => "token",
                "replace" => "normalizedString",
                _ => builtIn,
            }
            : builtIn;

    /// <summary>How many items a list has.</summary>
    public (int Least, int? Most) Lengths
    {
        get
        {
            if (Number(Last<XmlSchemaLengthFacet>()) is { } exact)
                return (exact, exact);
            return (
                Number(Last<XmlSchemaMinLengthFacet>()) ?? 0,
                Number(Last<XmlSchemaMaxLengthFacet>())
            );
        }
    }

    /// <summary>The shape of a simple type.</summary>
    public static SimpleShape Of(XmlSchemaSimpleType type)
    {
        var shape = new SimpleShape();
        shape.Follow(type);
        return shape;
    }

    /// <summary>The shape of the text of a complex type; null where it has none.</summary>
    public static SimpleShape? Of(XmlSchemaComplexType type)
    {
        var shape = new SimpleShape();
        for (var i = 0; i < MaxSteps; i++)
        {
            if (type.ContentModel?.Content is XmlSchemaSimpleContentRestriction restriction)
            {
                shape.Add(restriction.Facets);
                if (restriction.BaseType is { } inner)
                {
                    shape.Follow(inner);
                    return shape;
                }
            }
            switch (type.BaseXmlSchemaType)
            {
                case XmlSchemaSimpleType simple:
                    shape.Follow(simple);
                    return shape;
                case XmlSchemaComplexType b when b.QualifiedName.Namespace != XmlSchema.Namespace:
                    type = b;
                    break;
                default:
                    return null;
            }
        }
        return null;
    }

    /// <summary>Whether a listed value passes the restrictions of later steps too.</summary>
    public bool Allows(XmlSchemaFacet value, XmlSchemaType type)
    {
        var isFirst = steps.Count == 0 || steps[0].Contains(value);
        if (isFirst || type.Datatype is not { } datatype)
            return true;
        try
        {
            datatype.ParseValue(value.Value ?? "", new NameTable(), new Prefixes(value));
            return true;
        }
        catch (XmlSchemaException)
        {
            return false;
        }
    }

    /// <summary>The restrictions as parameters of the datatype.</summary>
    public List<ParameterSyntax> Parameters(Func<XmlSchemaObject, SchemaLocation> place)
    {
        var result = new List<ParameterSyntax>();
        Add("length", Last<XmlSchemaLengthFacet>());
        if (result.Count == 0)
        {
            Add("minLength", Last<XmlSchemaMinLengthFacet>());
            Add("maxLength", Last<XmlSchemaMaxLengthFacet>());
        }
        AddFirst(
            ("minInclusive", typeof(XmlSchemaMinInclusiveFacet)),
            ("minExclusive", typeof(XmlSchemaMinExclusiveFacet))
        );
        AddFirst(
            ("maxInclusive", typeof(XmlSchemaMaxInclusiveFacet)),
            ("maxExclusive", typeof(XmlSchemaMaxExclusiveFacet))
        );
        Add("totalDigits", Last<XmlSchemaTotalDigitsFacet>());
        Add("fractionDigits", Last<XmlSchemaFractionDigitsFacet>());
        // Patterns of one step are alternatives; those of several steps all hold.
        foreach (var step in steps)
        {
            var patterns = step.Where(facet => facet is XmlSchemaPatternFacet).ToArray();
            if (patterns.Length == 0)
                continue;
            var text =
                patterns.Length == 1
                    ? patterns[0].Value!
                    : string.Join("|", patterns.Select(facet => $"({facet.Value})"));
            result.Add(new ParameterSyntax("pattern", text) { Location = place(patterns[0]) });
        }
        return result;

        void Add(string name, XmlSchemaFacet? facet)
        {
            if (facet is not null)
                result.Add(new ParameterSyntax(name, facet.Value!) { Location = place(facet) });
        }

        // The bound of the last step that has one: it is the narrowest.
        void AddFirst(params (string Name, Type Kind)[] bounds)
        {
            foreach (var facet in steps.SelectMany(step => step))
            {
                var bound = bounds.FirstOrDefault(bound => bound.Kind.IsInstanceOfType(facet));
                if (bound.Name is null)
                    continue;
                Add(bound.Name, facet);
                return;
            }
        }
    }

    private void Follow(XmlSchemaSimpleType type)
    {
        for (var i = 0; i < MaxSteps; i++)
        {
            if (SimpleTypeMapper.BuiltIn(type) is { } name)
            {
                builtIn = name;
                Variety = XmlSchemaDatatypeVariety.Atomic;
                return;
            }
            switch (type.Content)
            {
                case XmlSchemaSimpleTypeList list:
                    Variety = XmlSchemaDatatypeVariety.List;
                    Item = list.BaseItemType;
                    return;
                case XmlSchemaSimpleTypeUnion union:
                    Variety = XmlSchemaDatatypeVariety.Union;
                    Members = union.BaseMemberTypes ?? [];
                    return;
                case XmlSchemaSimpleTypeRestriction restriction:
                    Add(restriction.Facets);
                    if (type.BaseXmlSchemaType is not XmlSchemaSimpleType b)
                        return;
                    type = b;
                    break;
                default:
                    return;
            }
        }
    }

    private void Add(XmlSchemaObjectCollection facets) =>
        steps.Add([.. facets.OfType<XmlSchemaFacet>()]);

    private T? Last<T>()
        where T : XmlSchemaFacet => steps.SelectMany(step => step).OfType<T>().FirstOrDefault();

    private static int? Number(XmlSchemaFacet? facet) =>
        int.TryParse(
            facet?.Value,
            NumberStyles.Integer,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
        : facet is null ? null
        : int.MaxValue;

    /// <summary>The prefixes in scope, for values that are names.</summary>
    private sealed class Prefixes(XmlSchemaObject node) : IXmlNamespaceResolver
    {
        private readonly Dictionary<string, string> declared = Conversion.PrefixesAt(node);

        public IDictionary<string, string> GetNamespacesInScope(XmlNamespaceScope scope) =>
            declared;

        public string? LookupNamespace(string prefix) =>
            declared.TryGetValue(prefix, out var uri) ? uri : null;

        public string? LookupPrefix(string namespaceName) =>
            declared.FirstOrDefault(pair => pair.Value == namespaceName).Key;
    }
}
