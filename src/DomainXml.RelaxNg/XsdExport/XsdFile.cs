using System.Xml.Linq;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XsdExport;

/// <summary>An XML Schema document in the making.</summary>
/// <param name="namespaceUri">The namespace that it is for.</param>
/// <param name="fileName">Its file name.</param>
/// <param name="prefix">The prefix of its namespace; empty where it has none.</param>
internal sealed class XsdFile(string namespaceUri, string fileName, string prefix)
{
    private readonly List<XElement> _elements = [];
    private readonly List<XElement> _attributes = [];
    private readonly List<XElement> _types = [];
    private readonly List<XElement> _groups = [];
    private readonly List<XElement> _simpleTypes = [];
    private readonly Dictionary<object, string> _typeNames = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<XsdFile> _imports = [];

    public string NamespaceUri { get; } = namespaceUri;

    public string FileName { get; } = fileName;

    /// <summary>The name of a type, group or declaration of this document as references write it.</summary>
    public string Qualify(string name) => prefix.Length == 0 ? name : $"{prefix}:{name}";

    /// <summary>The name of the type of a definition.</summary>
    public string NameOfType(DefineSyntax define) => NameOfType(define, define.Name!);

    /// <summary>The name of the type of something, which is the wish or close to it.</summary>
    public string NameOfType(object key, string wish)
    {
        if (_typeNames.TryGetValue(key, out var name))
            return name;
        name = wish;
        for (var number = 2; !_taken.Add(name); number++)
            name = $"{wish}{number}";
        return _typeNames[key] = name;
    }

    /// <summary>Whether something has a type here already.</summary>
    public bool HasType(object key) => _typeNames.ContainsKey(key);

    public void AddElement(XElement element) => _elements.Add(element);

    public void AddAttribute(XElement attribute) => _attributes.Add(attribute);

    public void AddComplexType(XElement type) => _types.Add(type);

    public void AddGroup(XElement group) => _groups.Add(group);

    public void AddSimpleType(string name, string? documentation, SimpleType type)
    {
        var content = type.Inline is { } inline
            ? inline.Elements()
            : [XsdMarkup.Element("restriction", new XAttribute("base", type.Name!))];
        _simpleTypes.Add(
            XsdMarkup.Element(
                "simpleType",
                new XAttribute("name", name),
                XsdMarkup.Documentation(documentation),
                content
            )
        );
    }

    /// <summary>Makes the declarations of another document known in this one.</summary>
    public void Import(XsdFile other)
    {
        if (other != this)
            _imports.Add(other);
    }

    public XElement ToElement(string? heading) =>
        XsdMarkup.Element(
            "schema",
            new XAttribute(XNamespace.Xmlns + "xs", XsdMarkup.Xsd.NamespaceName),
            NamespaceUri.Length == 0 ? null : new XAttribute("targetNamespace", NamespaceUri),
            NamespaceUri.Length == 0 ? null : new XAttribute("elementFormDefault", "qualified"),
            Prefixes(),
            XsdMarkup.Documentation(heading),
            _imports
                .OrderBy(file => file.FileName, StringComparer.Ordinal)
                .Select(file => file.ImportOf()),
            _elements,
            _attributes,
            _types,
            _groups,
            _simpleTypes
        );

    private IEnumerable<XAttribute> Prefixes() =>
        _imports
            .Append(this)
            .Where(file => file.HasOwnPrefix)
            .OrderBy(file => file.FileName, StringComparer.Ordinal)
            .Select(file => new XAttribute(XNamespace.Xmlns + file.PrefixName, file.NamespaceUri));

    private string PrefixName => prefix;

    // The prefix of the XML namespace needs no declaration.
    private bool HasOwnPrefix => prefix.Length > 0 && prefix != "xml";

    private XElement ImportOf() =>
        XsdMarkup.Element(
            "import",
            NamespaceUri.Length == 0 ? null : new XAttribute("namespace", NamespaceUri),
            new XAttribute("schemaLocation", FileName)
        );
}
