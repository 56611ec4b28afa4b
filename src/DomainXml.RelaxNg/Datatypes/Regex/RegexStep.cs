namespace DomainXml.RelaxNg.Datatypes.Regex;

/// <summary>
/// Finds what may follow one character: the partial derivatives (Antimirov) of a set of expressions. Every pair of an
/// expression and what comes behind it is looked at once per character, which bounds the work for any expression.
/// </summary>
internal sealed class RegexStep(RegexNodes nodes)
{
    private readonly HashSet<(long, long)> visited = [];
    private readonly HashSet<RegexNode> found = [];
    private readonly Dictionary<(RegexNode, RegexNode), List<RegexNode>> counted = [];
    private int codePoint;

    /// <summary>How many pairs have been looked at so far: a measure of the work that does not depend on a clock.</summary>
    public long Work { get; private set; }

    /// <summary>The expressions of which one must match the rest of the text, ordered by id.</summary>
    public RegexNode[] Derive(RegexNode[] terms, int character)
    {
        visited.Clear();
        found.Clear();
        codePoint = character;
        foreach (var term in terms)
            Visit(term, nodes.Empty);
        if (found.Count > 1)
            MergeCounts();
        var result = found.ToArray();
        Array.Sort(result, (left, right) => left.Id.CompareTo(right.Id));
        return result;
    }

    private void Visit(RegexNode node, RegexNode tail)
    {
        while (visited.Add((node.Id, tail.Id)))
        {
            Work++;
            switch (node.Kind)
            {
                case RegexNodeKind.Set:
                    if (node.Set!.Contains(codePoint))
                        found.Add(tail);
                    return;
                case RegexNodeKind.Choice:
                    foreach (var alternative in node.Alternatives)
                        Visit(alternative, tail);
                    return;
                case RegexNodeKind.Repeat:
                    var rest = nodes.Repeat(
                        node.First!,
                        Math.Max(node.Min - 1, 0),
                        node.Max == RegexNode.Unbounded ? node.Max : node.Max - 1
                    );
                    tail = nodes.Concat(rest, tail);
                    node = node.First!;
                    break;
                case RegexNodeKind.Concat:
                    Visit(node.First!, nodes.Concat(node.Second!, tail));
                    if (!node.First!.Nullable)
                        return;
                    node = node.Second!;
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>
    /// Joins <c>x{2,3}y</c> and <c>x{4}y</c> to <c>x{2,4}y</c>: counts that differ would otherwise pile up with every
    /// character.
    /// </summary>
    private void MergeCounts()
    {
        counted.Clear();
        foreach (var node in found)
        {
            var (head, tail) =
                node.Kind == RegexNodeKind.Concat
                    ? (node.First!, node.Second!)
                    : (node, nodes.Empty);
            if (head.Kind != RegexNodeKind.Repeat)
                continue;
            if (!counted.TryGetValue((head.First!, tail), out var group))
                counted.Add((head.First!, tail), group = []);
            group.Add(head);
        }
        foreach (var entry in counted)
        {
            var ((body, tail), group) = (entry.Key, entry.Value);
            if (group.Count < 2)
                continue;
            foreach (var head in group)
                found.Remove(nodes.Concat(head, tail));
            group.Sort((left, right) => left.Min.CompareTo(right.Min));
            var (min, max) = (group[0].Min, group[0].Max);
            foreach (var head in group)
            {
                if (max < RegexNode.Unbounded && head.Min > max + 1)
                {
                    found.Add(nodes.Concat(nodes.Repeat(body, min, max), tail));
                    (min, max) = (head.Min, head.Max);
                }
                max = Math.Max(max, head.Max);
            }
            found.Add(nodes.Concat(nodes.Repeat(body, min, max), tail));
        }
    }
}
