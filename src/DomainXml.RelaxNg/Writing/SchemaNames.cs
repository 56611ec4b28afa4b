using System.Xml.Linq;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.XmlSyntax;

namespace DomainXml.RelaxNg.Writing;

/// <summary>
/// What a schema must declare before it can be written: its namespaces and datatype libraries, and a prefix for each.
/// The prefixes that the schema's author chose are kept where the tree still knows them.
/// </summary>
internal sealed class SchemaNames
{
    private readonly Dictionary<string, string> _prefixes = new() { [XmlSyntaxNames.Xml] = "xml" };
    private readonly Dictionary<string, string> _libraries = new();
    private readonly Dictionary<string, string> _hints = new();
    private readonly HashSet<string> _taken = ["xml", "xmlns"];
    private readonly List<string> _used = [];
    private readonly List<string> _defaulted = [];
    private readonly List<string> _includes = [];
    private readonly Dictionary<string, int> _elementNames = new();
    private readonly Dictionary<string, int> _libraryUses = new();

    public SchemaNames(SyntaxNode root)
    {
        SyntaxWalker.Walk(root, Count);
        DefaultNamespace = MostUsed(_elementNames);
        DefaultLibrary = MostUsed(_libraryUses);
        // The default namespace needs no prefix for what takes it over.
        foreach (var namespaceUri in _used.Concat(_defaulted.Where(uri => uri != DefaultNamespace)))
            PrefixOf(namespaceUri);
        foreach (var library in _libraryUses.Keys)
            LibraryPrefixOf(library);
    }

    /// <summary>The namespace of most element names.</summary>
    public string DefaultNamespace { get; }

    /// <summary>The datatype library that is used most; empty where only the built-in one is.</summary>
    public string DefaultLibrary { get; }

    /// <summary>Whether some definitions stand where the XML syntax applies another namespace: in an include that has its own.</summary>
    public bool LeavesDefaultNamespace =>
        DefaultNamespace.Length > 0 && _includes.Any(uri => uri != DefaultNamespace);

    /// <summary>Whether any node has documentation.</summary>
    public bool HasDocumentation { get; private set; }

    /// <summary>The prefixes with their namespaces, without <c>xml</c>.</summary>
    public IEnumerable<(string Prefix, string NamespaceUri)> Prefixes =>
        Sorted(_prefixes).Where(pair => pair.Prefix != "xml");

    /// <summary>The prefixes of datatype libraries, without <c>xsd</c>.</summary>
    public IEnumerable<(string Prefix, string Library)> Libraries =>
        Sorted(_libraries).Where(pair => pair.Prefix != "xsd");

    /// <summary>The prefix of a namespace.</summary>
    public string PrefixOf(string namespaceUri)
    {
        if (_prefixes.TryGetValue(namespaceUri, out var prefix))
            return prefix;
        if (!_hints.TryGetValue(namespaceUri, out prefix) || !_taken.Add(prefix))
            prefix = Invent(StemOf(namespaceUri));
        return _prefixes[namespaceUri] = prefix;
    }

    /// <summary>The prefix of a datatype library.</summary>
    public string LibraryPrefixOf(string library)
    {
        if (_libraries.TryGetValue(library, out var prefix))
            return prefix;
        return _libraries[library] =
            library == DatatypeName.XmlSchemaLibrary ? "xsd" : $"d{_libraries.Count + 1}";
    }

    private void Count(SyntaxNode node)
    {
        switch (node)
        {
            case ElementSyntax element:
                SyntaxWalker.Walk(
                    element.Name,
                    names =>
                    {
                        if (names is not NameSyntax name)
                            return;
                        _defaulted.Add(name.NamespaceUri);
                    }
                );
                if (element.Name is NameSyntax single)
                    Increase(_elementNames, single.NamespaceUri);
                break;
            case AttributeSyntax attribute:
                SyntaxWalker.Walk(
                    attribute.Name,
                    names =>
                    {
                        if (names is NameSyntax name)
                            Use(name.NamespaceUri);
                    }
                );
                break;
            case NameSyntax name:
                TakeHint(name.Prefix, name.NamespaceUri);
                break;
            case NamespaceNameSyntax wildcard:
                TakeHint(wildcard.Prefix, wildcard.NamespaceUri);
                Use(wildcard.NamespaceUri, isNeededWithoutNamespace: true);
                break;
            case DataSyntax data:
                CountLibrary(data.Type);
                break;
            case ValueSyntax value:
                CountLibrary(value.Type);
                TakeHints(value);
                // It is the default namespace where the value was written.
                Increase(_elementNames, value.NamespaceUri);
                if (QualifiedName(value) is { } qualified)
                    _defaulted.Add(qualified.NamespaceUri);
                break;
            case IncludeSyntax include:
                _defaulted.Add(include.NamespaceUri);
                if (include.Replacements.Count > 0)
                    _includes.Add(include.NamespaceUri);
                break;
            case ExternalRefSyntax external:
                _defaulted.Add(external.NamespaceUri);
                break;
        }
        if (node.Annotations.Documentation is not null)
            HasDocumentation = true;
        foreach (var attribute in node.Annotations.Attributes)
            Use(attribute.Name.NamespaceName);
        foreach (var element in node.Annotations.Elements.Concat(node.Annotations.Following))
        {
            foreach (var inner in element.DescendantsAndSelf())
            {
                Use(inner.Name.NamespaceName);
                foreach (var attribute in inner.Attributes())
                {
                    if (!attribute.IsNamespaceDeclaration)
                        Use(attribute.Name.NamespaceName);
                    else if (attribute.Name.Namespace == XNamespace.Xmlns)
                        _hints[attribute.Value] = attribute.Name.LocalName;
                }
            }
        }
    }

    private void TakeHints(ValueSyntax value)
    {
        foreach (var pair in value.Prefixes)
            TakeHint(pair.Key, pair.Value);
    }

    private void TakeHint(string? prefix, string namespaceUri)
    {
        if (prefix is { Length: > 0 } && !_hints.ContainsKey(namespaceUri))
            _hints[namespaceUri] = prefix;
    }

    private void Use(string namespaceUri, bool isNeededWithoutNamespace = false)
    {
        if (namespaceUri.Length > 0 || isNeededWithoutNamespace)
            _used.Add(namespaceUri);
    }

    private void CountLibrary(DatatypeName type)
    {
        if (!IsBuiltIn(type))
            Increase(_libraryUses, type.Library);
    }

    /// <summary>Whether the type needs no library.</summary>
    public static bool IsBuiltIn(DatatypeName type) =>
        type is { Library: "", Name: "string" or "token" };

    /// <summary>The name that a value of a datatype of qualified names means; null for other values.</summary>
    public static (string NamespaceUri, string LocalName)? QualifiedName(ValueSyntax value)
    {
        if (
            value.Type
            is not { Library: DatatypeName.XmlSchemaLibrary, Name: "QName" or "NOTATION" }
        )
            return null;
        var text = XmlSyntaxNames.Trim(value.Value);
        var colon = text.IndexOf(':');
        if (colon < 0)
            return (value.NamespaceUri, text);
        return value.Prefixes.TryGetValue(text.Substring(0, colon), out var namespaceUri)
            ? (namespaceUri, text.Substring(colon + 1))
            : null;
    }

    private string Invent(string stem)
    {
        if (_taken.Add(stem))
            return stem;
        var number = 2;
        while (!_taken.Add($"{stem}{number}"))
            number++;
        return $"{stem}{number}";
    }

    private static string StemOf(string namespaceUri) =>
        namespaceUri switch
        {
            "" => "local",
            XmlSyntaxNames.Compatibility => "a",
            XmlSyntaxNames.RelaxNg => "rng",
            _ => "ns",
        };

    private static void Increase(Dictionary<string, int> counts, string key) =>
        counts[key] = counts.TryGetValue(key, out var count) ? count + 1 : 1;

    private static string MostUsed(Dictionary<string, int> counts) =>
        counts
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key)
            .FirstOrDefault()
        ?? "";

    private static IEnumerable<(string Prefix, string Uri)> Sorted(
        Dictionary<string, string> uris
    ) =>
        uris.Select(pair => (pair.Value, pair.Key))
            .OrderBy(pair => pair.Value, StringComparer.Ordinal);
}
