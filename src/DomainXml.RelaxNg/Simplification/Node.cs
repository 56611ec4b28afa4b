using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Patterns;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Simplification;

/// <summary>What a <see cref="Node"/> is.</summary>
internal enum NodeKind
{
    Empty,
    NotAllowed,
    Text,
    Group,
    Interleave,
    Choice,
    OneOrMore,
    List,
    Attribute,
    Element,
    Data,
    Value,
    Reference,
}

/// <summary>
/// A pattern between the written and the simple form: only the kinds of the simple syntax are left, but every
/// part still knows its place in the schema, so that a restriction can say where it is broken.
/// </summary>
internal class Node
{
    private static readonly Node[] None = [];

    public Node(NodeKind kind, SchemaLocation location, params Node[] parts)
    {
        Kind = kind;
        Location = location;
        Parts = parts.Length == 0 ? None : parts;
        foreach (var part in parts)
            Depth = Math.Max(Depth, part.Depth + 1);
    }

    public NodeKind Kind { get; }
    public SchemaLocation Location { get; }

    /// <summary>The patterns inside, in order; for an element none, as its <see cref="ElementNode.Content"/> stands apart.</summary>
    public IReadOnlyList<Node> Parts { get; }

    /// <summary>How many patterns nest inside.</summary>
    public int Depth { get; }

    public bool Is(NodeKind kind) => Kind == kind;
}

/// <summary>An attribute; its value is the only part.</summary>
internal sealed class AttributeNode(NameClass name, SchemaLocation location, Node value)
    : Node(NodeKind.Attribute, location, value)
{
    public NameClass Name { get; } = name;
}

/// <summary>An element. It stands for its own definition, so nothing looks through it unasked.</summary>
internal sealed class ElementNode(
    NameClass name,
    string? definitionName,
    SchemaLocation location,
    Node content
) : Node(NodeKind.Element, location)
{
    public NameClass Name { get; } = name;
    public string? DefinitionName { get; } = definitionName;

    /// <summary>Its attributes and content: as built at first, normalised once <see cref="Normalizer"/> came by.</summary>
    public Node Content { get; set; } = content;
}

/// <summary>Data; the exceptions, where there are any, are the only part.</summary>
internal sealed class DataNode(
    DatatypeName name,
    Datatype datatype,
    SchemaLocation location,
    params Node[] except
) : Node(NodeKind.Data, location, except)
{
    public DatatypeName Name { get; } = name;
    public Datatype Datatype { get; } = datatype;
}

internal sealed class ValueNode(
    DatatypeName name,
    Datatype datatype,
    string text,
    object value,
    SchemaLocation location
) : Node(NodeKind.Value, location)
{
    public DatatypeName Name { get; } = name;
    public Datatype Datatype { get; } = datatype;
    public string Text { get; } = text;
    public object Value { get; } = value;
}

/// <summary>A reference to a named pattern, or to the start of a nested grammar.</summary>
internal sealed class ReferenceNode(Definition definition, SchemaLocation location)
    : Node(NodeKind.Reference, location)
{
    public Definition Definition { get; } = definition;
}
