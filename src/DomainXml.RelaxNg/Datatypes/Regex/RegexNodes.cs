namespace DomainXml.RelaxNg.Datatypes.Regex;

/// <summary>
/// Makes nodes, each distinct one once, and simplifies as it goes. Counts stay numbers: a repetition is never written
/// out, so <c>x{1000000}</c> costs nothing until it is matched. Not safe for use by several threads.
/// </summary>
internal sealed class RegexNodes
{
    private readonly Dictionary<Key, RegexNode> permanent = [];
    private readonly Dictionary<Key, RegexNode> transient = [];
    private readonly Dictionary<CodePointSet, RegexNode> sets = [];
    private bool frozen;
    private long nextId = 2;

    public RegexNode Empty { get; } =
        new()
        {
            Kind = RegexNodeKind.Empty,
            Nullable = true,
            Permanent = true,
        };

    public RegexNode Never { get; } =
        new()
        {
            Kind = RegexNodeKind.Never,
            Id = 1,
            Permanent = true,
        };

    /// <summary>Every set of the expression.</summary>
    public IReadOnlyCollection<CodePointSet> Sets => sets.Keys;

    /// <summary>How many nodes <see cref="Forget"/> would forget.</summary>
    public int TransientCount => transient.Count;

    /// <summary>Ends the reading of the expression: what is made from now on can be forgotten.</summary>
    public void Freeze() => frozen = true;

    /// <summary>Forgets all nodes that are not part of the expression as written.</summary>
    public void Forget() => transient.Clear();

    /// <summary>The node that now stands for one from before <see cref="Forget"/>.</summary>
    public RegexNode Renew(RegexNode node)
    {
        if (node.Permanent)
            return node;
        return node.Kind == RegexNodeKind.Concat
            ? Concat(Renew(node.First!), Renew(node.Second!))
            : Repeat(node.First!, node.Min, node.Max);
    }

    public RegexNode Set(CodePointSet set)
    {
        if (set.IsEmpty)
            return Never;
        if (!sets.TryGetValue(set, out var node))
        {
            node = new RegexNode
            {
                Kind = RegexNodeKind.Set,
                Set = set,
                Id = nextId++,
                Permanent = true,
            };
            sets.Add(set, node);
        }
        return node;
    }

    public RegexNode Concat(RegexNode first, RegexNode second)
    {
        if (first == Never || second == Never)
            return Never;
        if (first == Empty)
            return second;
        if (second == Empty)
            return first;
        var key = new Key(RegexNodeKind.Concat, first.Id, second.Id, 0, 0);
        return Find(key)
            ?? Add(
                key,
                new RegexNode
                {
                    Kind = RegexNodeKind.Concat,
                    First = first,
                    Second = second,
                    Nullable = first.Nullable && second.Nullable,
                    Id = nextId++,
                    Permanent = !frozen,
                }
            );
    }

    /// <summary>One of the alternatives; those that are one character each become one set.</summary>
    public RegexNode Choice(IReadOnlyList<RegexNode> alternatives)
    {
        var distinct = new List<RegexNode>();
        var known = new HashSet<RegexNode>();
        var characters = new List<CodePointSet>();
        foreach (var alternative in alternatives)
        {
            if (alternative.Kind == RegexNodeKind.Set)
                characters.Add(alternative.Set!);
            else if (alternative != Never && known.Add(alternative))
                distinct.Add(alternative);
        }
        if (characters.Count > 0)
            distinct.Add(Set(UnionOf(characters)));
        if (distinct.Count < 2)
            return distinct.Count == 0 ? Never : distinct[0];
        return new RegexNode
        {
            Kind = RegexNodeKind.Choice,
            Alternatives = [.. distinct],
            Nullable = distinct.Any(node => node.Nullable),
            Id = nextId++,
            Permanent = true,
        };
    }

    /// <param name="body">What is repeated.</param>
    /// <param name="min">The least count; <see cref="RegexNode.Unbounded"/> stands for more than any text is long.</param>
    /// <param name="max">The greatest count, or <see cref="RegexNode.Unbounded"/>.</param>
    public RegexNode Repeat(RegexNode body, int min, int max)
    {
        // An empty round adds nothing, so that the least count says nothing either.
        if (body.Nullable)
            min = 0;
        if (max == 0 || body == Empty || (body == Never && min == 0))
            return Empty;
        if (body == Never || min == RegexNode.Unbounded)
            return Never;
        if (min == 1 && max == 1)
            return body;
        var key = new Key(RegexNodeKind.Repeat, body.Id, 0, min, max);
        return Find(key)
            ?? Add(
                key,
                new RegexNode
                {
                    Kind = RegexNodeKind.Repeat,
                    First = body,
                    Min = min,
                    Max = max,
                    Nullable = min == 0,
                    Id = nextId++,
                    Permanent = !frozen,
                }
            );
    }

    private static CodePointSet UnionOf(List<CodePointSet> sets)
    {
        if (sets.Count == 1)
            return sets[0];
        var ranges = new List<(int, int)>();
        foreach (var set in sets)
        {
            for (var i = 0; i < set.RangeCount; i++)
                ranges.Add(set.RangeAt(i));
        }
        return CodePointSet.FromRanges(ranges);
    }

    private RegexNode? Find(Key key) =>
        permanent.TryGetValue(key, out var node) || transient.TryGetValue(key, out node)
            ? node
            : null;

    private RegexNode Add(Key key, RegexNode node)
    {
        (frozen ? transient : permanent).Add(key, node);
        return node;
    }

    private readonly record struct Key(
        RegexNodeKind Kind,
        long First,
        long Second,
        int Min,
        int Max
    );
}
