namespace DomainXml.RelaxNg.Patterns;

/// <summary>The names that a simplified element or attribute pattern admits. Immutable.</summary>
internal abstract record NameClass
{
    /// <summary>Whether it admits the name.</summary>
    public abstract bool Contains(string namespaceUri, string localName);
}

internal sealed record SingleName(string NamespaceUri, string LocalName) : NameClass
{
    public override bool Contains(string namespaceUri, string localName) =>
        LocalName == localName && NamespaceUri == namespaceUri;
}

internal sealed record AnyName(NameClass? Except) : NameClass
{
    public override bool Contains(string namespaceUri, string localName) =>
        Except is null || !Except.Contains(namespaceUri, localName);
}

internal sealed record NamespaceName(string NamespaceUri, NameClass? Except) : NameClass
{
    public override bool Contains(string namespaceUri, string localName) =>
        NamespaceUri == namespaceUri
        && (Except is null || !Except.Contains(namespaceUri, localName));
}

internal sealed record NameChoice(NameClass First, NameClass Second) : NameClass
{
    public override bool Contains(string namespaceUri, string localName) =>
        First.Contains(namespaceUri, localName) || Second.Contains(namespaceUri, localName);
}
