using System.Xml.Linq;
using DomainXml.Validation;

namespace DomainXml.Xml;

/// <summary>A prefix, and the namespace that it stands for at the place that the scanner has reached.</summary>
internal sealed class XmlPrefix(string name)
{
    /// <summary>The prefix; empty for the default namespace.</summary>
    public string Name { get; } = name;

    /// <summary>The namespace that is in scope; null where the prefix is not declared.</summary>
    public string? Namespace { get; set; }
}

/// <summary>A qualified name as it is written; one object per spelling in a scanner.</summary>
internal sealed class XmlName(string text, XmlPrefix prefix, string localName, bool isWellFormed)
{
    private string? _lastNamespace;
    private XName? _lastName;

    /// <summary>The name as written, with its prefix.</summary>
    public string Text { get; } = text;

    public XmlPrefix Prefix { get; } = prefix;

    public string LocalName { get; } = localName;

    /// <summary>Whether the name has at most one colon, with something valid on both sides.</summary>
    public bool IsWellFormed { get; } = isWellFormed;

    /// <summary>The start tag that had an attribute of this name last.</summary>
    public int LastTag { get; set; } = -1;

    /// <summary>What a validator found out about this name, so that it need not look it up each time.</summary>
    public KnownName Known;

    /// <summary>The expanded name with the given namespace.</summary>
    public XName In(string namespaceUri)
    {
        if (!ReferenceEquals(_lastNamespace, namespaceUri) || _lastName is null)
        {
            _lastName = XName.Get(LocalName, namespaceUri);
            _lastNamespace = namespaceUri;
        }
        return _lastName;
    }
}
