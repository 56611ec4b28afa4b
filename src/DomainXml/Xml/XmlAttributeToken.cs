namespace DomainXml.Xml;

/// <summary>An attribute of the start tag that <see cref="XmlScanner"/> stands at.</summary>
internal struct XmlAttributeToken
{
    public XmlName Name;

    /// <summary>The namespace; empty where there is none.</summary>
    public string Namespace;

    /// <summary>Where the name begins.</summary>
    public int NameStart;

    /// <summary>Where the value begins, behind the opening quote.</summary>
    public int ValueStart;

    /// <summary>Where the closing quote stands.</summary>
    public int ValueEnd;

    /// <summary>Whether the value as written differs from what it stands for.</summary>
    public bool NeedsDecoding;

    /// <summary>Whether it declares a namespace.</summary>
    public readonly bool IsNamespaceDeclaration => ReferenceEquals(Namespace, XmlNamespaces.Xmlns);

    public readonly int NameEnd => NameStart + Name.Text.Length;
}
