namespace DomainXml.RelaxNg.Syntax;

/// <summary>Which names an element or attribute may have.</summary>
public abstract class NameClassSyntax : SyntaxNode;

/// <summary>One name.</summary>
public sealed class NameSyntax(string namespaceUri, string localName) : NameClassSyntax
{
    /// <summary>The namespace; empty for none.</summary>
    public string NamespaceUri { get; } = namespaceUri;

    /// <summary>The local name.</summary>
    public string LocalName { get; } = localName;

    /// <summary>The prefix that the namespace has where the name is written; null where it has none.</summary>
    public string? Prefix { get; init; }
}

/// <summary>Any name, but for the exceptions.</summary>
public sealed class AnyNameSyntax(NameClassSyntax? except) : NameClassSyntax
{
    /// <summary>The names left out, or null.</summary>
    public NameClassSyntax? Except { get; } = except;
}

/// <summary>Any name of one namespace, but for the exceptions.</summary>
public sealed class NamespaceNameSyntax(string namespaceUri, NameClassSyntax? except)
    : NameClassSyntax
{
    /// <summary>The namespace; empty for none.</summary>
    public string NamespaceUri { get; } = namespaceUri;

    /// <summary>The names left out, or null.</summary>
    public NameClassSyntax? Except { get; } = except;

    /// <summary>The prefix that the namespace has where the name is written; null where it has none.</summary>
    public string? Prefix { get; init; }
}

/// <summary>A name of any of the alternatives.</summary>
public sealed class NameChoiceSyntax(IReadOnlyList<NameClassSyntax> alternatives) : NameClassSyntax
{
    /// <summary>The alternatives, in order; at least one.</summary>
    public IReadOnlyList<NameClassSyntax> Alternatives { get; } = alternatives;
}
