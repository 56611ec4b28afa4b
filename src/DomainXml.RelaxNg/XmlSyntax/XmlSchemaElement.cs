using System.Xml.Linq;

namespace DomainXml.RelaxNg.XmlSyntax;

/// <summary>An element of a schema file in XML, with the places of all its parts.</summary>
internal sealed class XmlSchemaElement(
    string namespaceUri,
    string localName,
    string qualifiedName,
    SourceSpan nameSpan,
    PrefixScope scope
)
{
    private XmlSchemaElement? last;

    public string NamespaceUri { get; } = namespaceUri;
    public string LocalName { get; } = localName;

    /// <summary>The name as written, prefix included.</summary>
    public string QualifiedName { get; } = qualifiedName;
    public SourceSpan NameSpan { get; } = nameSpan;

    /// <summary>The prefixes in scope.</summary>
    public PrefixScope Scope { get; } = scope;

    /// <summary>From the <c>&lt;</c> of the start tag to behind the <c>&gt;</c> of the end tag.</summary>
    public SourceSpan Span { get; set; }

    /// <summary>Its attributes, namespace declarations included, in order.</summary>
    public List<XmlSchemaAttribute> Attributes { get; } = [];

    /// <summary>Its content in order: <see cref="XmlSchemaElement"/> or <see cref="XmlSchemaText"/>.</summary>
    public List<object> Content { get; } = [];

    /// <summary>The foreign elements between this element and its next sibling of the schema language.</summary>
    public List<XmlSchemaElement> Following { get; } = [];

    public bool IsRelaxNg => NamespaceUri == XmlSyntaxNames.RelaxNg;

    /// <summary>All character data that is directly inside.</summary>
    public string Text =>
        Content.Count switch
        {
            0 => "",
            1 when Content[0] is XmlSchemaText only => only.Value,
            _ => string.Concat(Content.OfType<XmlSchemaText>().Select(text => text.Value)),
        };

    /// <summary>Adds an element behind the content that is there.</summary>
    public void Add(XmlSchemaElement child)
    {
        Content.Add(child);
        if (child.IsRelaxNg)
            last = child;
        else
            last?.Following.Add(child);
    }

    /// <summary>The attribute without a namespace, or null.</summary>
    public XmlSchemaAttribute? Find(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.LocalName == name && attribute.NamespaceUri.Length == 0)
                return attribute;
        }
        return null;
    }

    /// <summary>The element for use as an annotation. The reader bounds the depth of the recursion.</summary>
    public XElement ToXElement()
    {
        var element = new XElement(XName.Get(LocalName, NamespaceUri));
        foreach (var attribute in Attributes)
            element.Add(attribute.ToXAttribute());
        foreach (var part in Content)
            element.Add(
                part is XmlSchemaElement child ? child.ToXElement() : ((XmlSchemaText)part).Value
            );
        return element;
    }
}

/// <summary>Character data.</summary>
internal sealed record XmlSchemaText(string Value, SourceSpan Span)
{
    public bool IsWhiteSpace => XmlSyntaxNames.Trim(Value).Length == 0;
}

/// <summary>An attribute with the places of its name and its value (inside the quotes).</summary>
internal sealed record XmlSchemaAttribute(
    string NamespaceUri,
    string LocalName,
    string QualifiedName,
    string Value,
    SourceSpan NameSpan,
    SourceSpan ValueSpan
)
{
    public bool IsNamespaceDeclaration => NamespaceUri == XmlSyntaxNames.Xmlns;

    public XAttribute ToXAttribute() =>
        IsNamespaceDeclaration && LocalName == "xmlns"
            ? new XAttribute("xmlns", Value)
            : new XAttribute(XName.Get(LocalName, NamespaceUri), Value);
}

/// <summary>The prefixes that are declared at some place of a schema file.</summary>
internal sealed class PrefixScope(PrefixScope? outer, IReadOnlyDictionary<string, string> declared)
{
    private Dictionary<string, string>? all;

    /// <summary>All prefixes but the default namespace, which plays no part in the names that a schema speaks of.</summary>
    public IReadOnlyDictionary<string, string> Prefixes => all ??= Collect();

    private Dictionary<string, string> Collect()
    {
        var result = outer is null
            ? new Dictionary<string, string> { ["xml"] = XmlSyntaxNames.Xml }
            : new Dictionary<string, string>((Dictionary<string, string>)outer.Prefixes);
        foreach (var pair in declared)
        {
            if (pair.Key.Length > 0)
                result[pair.Key] = pair.Value;
        }
        return result;
    }
}
