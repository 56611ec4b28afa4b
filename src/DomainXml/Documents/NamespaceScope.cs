using System.Xml.Linq;

namespace DomainXml.Documents;

/// <summary>The prefixes in scope while a document is written.</summary>
internal sealed class NamespaceScope
{
    private readonly List<(string Prefix, string Namespace)> _bindings =
    [
        ("", ""),
        ("xml", XNamespace.Xml.NamespaceName),
        ("xmlns", XNamespace.Xmlns.NamespaceName),
    ];

    /// <summary>To be given to <see cref="Leave"/> later.</summary>
    public int Mark => _bindings.Count;

    /// <summary>Forgets what was declared since the mark was taken.</summary>
    public void Leave(int mark) => _bindings.RemoveRange(mark, _bindings.Count - mark);

    public void Declare(string prefix, string namespaceUri) =>
        _bindings.Add((prefix, namespaceUri));

    /// <summary>Adds what an element declares itself.</summary>
    public void DeclareThoseOf(XElement element)
    {
        for (var a = element.FirstAttribute; a is not null; a = a.NextAttribute)
        {
            if (a.IsNamespaceDeclaration)
                Declare(a.Name.NamespaceName.Length == 0 ? "" : a.Name.LocalName, a.Value);
        }
    }

    /// <summary>What a prefix stands for, or null.</summary>
    public string? Resolve(ReadOnlySpan<char> prefix)
    {
        for (var i = _bindings.Count - 1; i >= 0; i--)
        {
            if (prefix.SequenceEqual(_bindings[i].Prefix))
                return _bindings[i].Namespace;
        }
        return null;
    }

    /// <summary>Whether a name as written stands for an expanded name here.</summary>
    public bool Means(ReadOnlySpan<char> written, XName name, bool isAttribute)
    {
        var colon = written.IndexOf(':');
        if (!written[(colon + 1)..].SequenceEqual(name.LocalName))
            return false;
        var prefix = colon < 0 ? default : written[..colon];
        var meant = colon < 0 && isAttribute ? "" : Resolve(prefix);
        return meant == name.NamespaceName;
    }

    /// <summary>The innermost prefix that stands for a namespace, or null.</summary>
    public string? FindPrefix(string namespaceUri, bool isAttribute)
    {
        if (isAttribute && namespaceUri.Length == 0)
            return "";
        for (var i = _bindings.Count - 1; i >= 0; i--)
        {
            var (prefix, bound) = _bindings[i];
            if (
                bound == namespaceUri
                && !(isAttribute && prefix.Length == 0)
                && Resolve(prefix) == bound
            )
                return prefix;
        }
        return null;
    }

    /// <summary>A prefix that nothing in scope uses.</summary>
    public string NewPrefix()
    {
        for (var i = 1; ; i++)
        {
            var prefix = FormattableString.Invariant($"ns{i}");
            if (Resolve(prefix) is null)
                return prefix;
        }
    }
}
