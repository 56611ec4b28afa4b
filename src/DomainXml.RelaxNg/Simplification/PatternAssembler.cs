using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Simplification;

/// <summary>Makes the patterns that validation works with out of normalised nodes.</summary>
internal sealed class PatternAssembler(PatternBuilder builder)
{
    private readonly Dictionary<Node, Pattern> made = [];
    private readonly Queue<ElementNode> pending = new();

    /// <summary>The pattern of the start, with everything that it leads to.</summary>
    public Pattern Run(Node start)
    {
        var result = Make(start);
        while (pending.Count > 0)
        {
            var element = pending.Dequeue();
            ((ElementPattern)made[element]).Content = Make(element.Content);
        }
        return result;
    }

    private Pattern Make(Node node)
    {
        if (made.TryGetValue(node, out var pattern))
            return pattern;
        pattern = Create(node);
        made.Add(node, pattern);
        return pattern;
    }

    private Pattern Create(Node node)
    {
        switch (node)
        {
            case ElementNode element:
                pending.Enqueue(element);
                return builder.Element(element.Name, element.DefinitionName, element.Location);
            case AttributeNode attribute:
                return builder.Attribute(attribute.Name, Make(attribute.Parts[0]));
            case DataNode data:
                var except = data.Parts.Count == 0 ? null : Make(data.Parts[0]);
                return builder.Data(data.Name, data.Datatype, except);
            case ValueNode value:
                return builder.Value(value.Name, value.Datatype, value.Text, value.Value);
        }
        return node.Kind switch
        {
            NodeKind.Empty => builder.Empty,
            NodeKind.NotAllowed => builder.NotAllowed,
            NodeKind.Text => builder.Text,
            NodeKind.OneOrMore => builder.OneOrMore(Make(node.Parts[0])),
            NodeKind.List => builder.List(Make(node.Parts[0])),
            NodeKind.Choice => builder.Choice([.. node.Parts.Select(Make)]),
            NodeKind.Group => Balanced.Fold(MakeParts(node), builder.Group),
            NodeKind.Interleave => Balanced.Fold(MakeParts(node), builder.Interleave),
            _ => throw new InvalidOperationException($"{node.Kind} is left after normalisation."),
        };
    }

    private List<Pattern> MakeParts(Node node) => [.. node.Parts.Select(Make)];
}

/// <summary>Combines a row of patterns pairwise, so that many do not nest deeply.</summary>
internal static class Balanced
{
    public static Pattern Fold(
        IReadOnlyList<Pattern> parts,
        Func<Pattern, Pattern, Pattern> combine
    )
    {
        return Fold(0, parts.Count);

        Pattern Fold(int from, int to)
        {
            if (to - from == 1)
                return parts[from];
            var middle = (from + to) / 2;
            return combine(Fold(from, middle), Fold(middle, to));
        }
    }
}
