using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Simplification;

/// <summary>
/// Replaces references by what they mean and removes what <c>notAllowed</c> and <c>empty</c> make redundant
/// (4.12, 4.19 to 4.21). Elements that nothing leads to any more are never visited.
/// </summary>
internal sealed class Normalizer(List<SchemaError> errors)
{
    private readonly HashSet<ElementNode> seen = [];
    private readonly List<ElementNode> elements = [];
    private bool isTooDeep;

    /// <summary>All elements that can be reached, in the order found; their contents are normalised.</summary>
    public IReadOnlyList<ElementNode> Elements => elements;

    /// <summary>The start, normalised, as are the contents of all elements that it leads to.</summary>
    public Node Run(Node start)
    {
        var result = Normalize(start, 0);
        Find(result);
        for (var i = 0; i < elements.Count; i++)
        {
            elements[i].Content = Normalize(elements[i].Content, 0);
            Find(elements[i].Content);
        }
        return result;
    }

    private void Find(Node root)
    {
        var pending = new Stack<Node>();
        var visited = new HashSet<Node>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (!visited.Add(node))
                continue;
            if (node is ElementNode element && seen.Add(element))
                elements.Add(element);
            for (var i = node.Parts.Count - 1; i >= 0; i--)
                pending.Push(node.Parts[i]);
        }
    }

    private Node Normalize(Node node, int level)
    {
        if (level > SchemaLimits.MaxPatternDepth)
            return TooDeep(node);
        switch (node)
        {
            case ReferenceNode { Definition: var definition }:
                return definition.Normalized ??= Normalize(definition.Pattern, level + 1);
            case AttributeNode attribute:
            {
                var value = Normalize(attribute.Parts[0], level + 1);
                if (value.Is(NodeKind.NotAllowed))
                    return value;
                return value == attribute.Parts[0]
                    ? attribute
                    : Limited(new AttributeNode(attribute.Name, attribute.Location, value));
            }
            case DataNode { Parts.Count: 1 } data:
            {
                var except = Normalize(data.Parts[0], level + 1);
                if (except.Is(NodeKind.NotAllowed))
                    return new DataNode(data.Name, data.Datatype, data.Location);
                return except == data.Parts[0]
                    ? data
                    : Limited(new DataNode(data.Name, data.Datatype, data.Location, except));
            }
        }
        switch (node.Kind)
        {
            case NodeKind.OneOrMore or NodeKind.List:
                var content = Normalize(node.Parts[0], level + 1);
                if (content.Is(NodeKind.NotAllowed))
                    return content;
                if (content.Is(NodeKind.Empty) && node.Is(NodeKind.OneOrMore))
                    return content;
                return content == node.Parts[0]
                    ? node
                    : Limited(new Node(node.Kind, node.Location, content));
            case NodeKind.Group or NodeKind.Interleave or NodeKind.Choice:
                return NormalizeComposite(node, level);
            default:
                return node;
        }
    }

    private Node NormalizeComposite(Node node, int level)
    {
        var isChoice = node.Is(NodeKind.Choice);
        var parts = new List<Node>(node.Parts.Count);
        Node? empty = null;
        Node? notAllowed = null;
        foreach (var part in node.Parts)
        {
            var normalized = Normalize(part, level + 1);
            if (normalized.Is(NodeKind.NotAllowed))
                notAllowed ??= normalized;
            else if (normalized.Is(NodeKind.Empty))
                empty ??= normalized;
            else
                parts.Add(normalized);
        }
        if (!isChoice && notAllowed is not null)
            return notAllowed;
        if (isChoice && empty is not null)
            parts.Add(empty);
        return parts.Count switch
        {
            0 => (isChoice ? notAllowed : empty)!,
            1 => parts[0],
            _ => Limited(new Node(node.Kind, node.Location, [.. parts])),
        };
    }

    private Node Limited(Node node) =>
        node.Depth > SchemaLimits.MaxPatternDepth ? TooDeep(node) : node;

    private Node TooDeep(Node node)
    {
        if (!isTooDeep)
        {
            errors.Add(
                new SchemaError(
                    SchemaErrorIds.Limit,
                    node.Location,
                    $"The patterns that definitions lead to here nest more than {SchemaLimits.MaxPatternDepth} deep, which is the limit."
                )
            );
        }
        isTooDeep = true;
        return new Node(NodeKind.NotAllowed, node.Location);
    }
}
