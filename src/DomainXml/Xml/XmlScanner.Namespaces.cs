namespace DomainXml.Xml;

/// <content>Namespaces in XML 1.0.</content>
internal sealed partial class XmlScanner
{
    // What each declaration in scope replaced, so that leaving its element puts it back.
    // The binding itself is kept at the prefix: looking one up takes one step however many there are.
    private (XmlPrefix Prefix, string? Replaced)[] _declarations = new (XmlPrefix, string?)[8];
    private int _declarationCount;

    private void ApplyNamespaces()
    {
        var prefixed = 0;
        for (var i = 0; i < _attributeCount; i++)
        {
            ref var attribute = ref _attributes[i];
            if (ReferenceEquals(attribute.Name.Prefix, _names.Xmlns))
                Declare(ref attribute, attribute.Name.LocalName);
            else if (!ReferenceEquals(attribute.Name.Prefix, _names.NoPrefix))
                prefixed++;
            else if (attribute.Name.Text == "xmlns")
                Declare(ref attribute, "");
        }
        if (ReferenceEquals(Name.Prefix, _names.Xmlns))
            throw ReservedPrefix("xmlns", NameStart);
        Namespace = Name.Prefix.Namespace ?? throw UndeclaredPrefix(Name, NameStart);
        if (prefixed > 0)
            ApplyToAttributes(prefixed);
    }

    private void ApplyToAttributes(int prefixed)
    {
        for (var i = 0; i < _attributeCount; i++)
        {
            ref var attribute = ref _attributes[i];
            var prefix = attribute.Name.Prefix;
            if (ReferenceEquals(prefix, _names.NoPrefix) || ReferenceEquals(prefix, _names.Xmlns))
                continue;
            attribute.Namespace =
                prefix.Namespace ?? throw UndeclaredPrefix(attribute.Name, attribute.NameStart);
        }
        if (prefixed > 1)
            RefuseEqualExpandedNames();
    }

    /// <summary>Two prefixes can stand for one namespace, so names that look different can be the same.</summary>
    private void RefuseEqualExpandedNames()
    {
        var seen = new HashSet<(string, string)>();
        foreach (ref readonly var attribute in Attributes)
        {
            if (
                attribute.Namespace.Length > 0
                && !attribute.IsNamespaceDeclaration
                && !seen.Add((attribute.Namespace, attribute.Name.LocalName))
            )
                throw DuplicateAttribute(
                    attribute.Name.LocalName,
                    attribute.NameStart,
                    attribute.NameEnd
                );
        }
    }

    private void Declare(ref XmlAttributeToken attribute, string prefix)
    {
        attribute.Namespace = XmlNamespaces.Xmlns;
        var uri = GetValue(attribute);
        if (prefix == "xmlns" || (prefix == "xml") != (uri == XmlNamespaces.Xml))
            throw ReservedPrefix(prefix, attribute.NameStart);
        if (uri == XmlNamespaces.Xmlns)
            throw ReservedPrefix(prefix, attribute.NameStart);
        if (uri.Length == 0 && prefix.Length > 0)
            throw EmptyNamespace(prefix, attribute);
        if (_declarationCount == _declarations.Length)
            Array.Resize(ref _declarations, _declarationCount * 2);
        var binding = _names.GetPrefix(prefix);
        _declarations[_declarationCount++] = (binding, binding.Namespace);
        binding.Namespace = uri;
    }

    private void UndoDeclarations(int downTo)
    {
        while (_declarationCount > downTo)
        {
            var (prefix, replaced) = _declarations[--_declarationCount];
            prefix.Namespace = replaced;
        }
    }
}
