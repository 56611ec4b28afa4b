using System.Xml.Linq;

namespace DomainXml.RelaxNg.Syntax;

/// <summary>What a schema says beside its patterns: documentation and foreign attributes and elements.</summary>
public sealed class AnnotationSyntax
{
    /// <summary>No annotations.</summary>
    public static AnnotationSyntax None { get; } = new();

    /// <summary>
    /// The documentation: the text of <c>a:documentation</c> elements, one after the other, separated by a newline;
    /// in the compact syntax, of the <c>##</c> comments. Null where there is none.
    /// </summary>
    public string? Documentation { get; init; }

    /// <summary>Attributes of foreign namespaces, in order.</summary>
    public IReadOnlyList<XAttribute> Attributes { get; init; } = [];

    /// <summary>Elements of foreign namespaces before the content (not documentation), in order.</summary>
    public IReadOnlyList<XElement> Elements { get; init; } = [];

    /// <summary>Elements of foreign namespaces that follow the node (<c>&gt;&gt;</c> in the compact syntax), in order.</summary>
    public IReadOnlyList<XElement> Following { get; init; } = [];

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty =>
        Documentation is null
        && Attributes.Count == 0
        && Elements.Count == 0
        && Following.Count == 0;
}
