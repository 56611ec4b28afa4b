using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Simplification;

/// <summary>The names that the attributes, or the elements, of a pattern may have, and which node has each.</summary>
internal sealed class NameClassSet
{
    private readonly Dictionary<SingleName, Node> names = [];
    private readonly List<(NameClass Name, Node Node)> infinite = [];

    public int Count => names.Count + infinite.Count;

    public static NameClassSet Of(NameClass name, Node node)
    {
        var set = new NameClassSet();
        set.Add(name, node);
        return set;
    }

    /// <summary>Whether the class has <c>anyName</c> or <c>nsName</c> in it.</summary>
    public static bool IsInfinite(NameClass name) =>
        name switch
        {
            SingleName => false,
            NameChoice choice => IsInfinite(choice.First) || IsInfinite(choice.Second),
            _ => true,
        };

    public NameClassSet Copy()
    {
        var copy = new NameClassSet();
        copy.AddAll(this);
        return copy;
    }

    public void AddAll(NameClassSet other)
    {
        foreach (var pair in other.names)
        {
            if (!names.ContainsKey(pair.Key))
                names.Add(pair.Key, pair.Value);
        }
        infinite.AddRange(other.infinite);
    }

    /// <summary>Two nodes, one of each set, that share a name; null where there are none.</summary>
    public (Node Mine, Node Theirs)? FindOverlap(NameClassSet other)
    {
        var (small, large) = names.Count < other.names.Count ? (this, other) : (other, this);
        foreach (var pair in small.names)
        {
            if (large.names.TryGetValue(pair.Key, out var node))
                return small == this ? (pair.Value, node) : (node, pair.Value);
        }
        foreach (var (name, node) in infinite)
        {
            if (other.FindOverlap(name) is { } theirs)
                return (node, theirs);
        }
        foreach (var (name, node) in other.infinite)
        {
            if (FindOverlap(name) is { } mine)
                return (mine, node);
        }
        return null;
    }

    private void Add(NameClass name, Node node)
    {
        switch (name)
        {
            case SingleName single:
                if (!names.ContainsKey(single))
                    names.Add(single, node);
                break;
            case NameChoice choice:
                Add(choice.First, node);
                Add(choice.Second, node);
                break;
            default:
                infinite.Add((name, node));
                break;
        }
    }

    private Node? FindOverlap(NameClass name)
    {
        foreach (var pair in names)
        {
            if (name.Contains(pair.Key.NamespaceUri, pair.Key.LocalName))
                return pair.Value;
        }
        foreach (var (mine, node) in infinite)
        {
            if (NameClassOverlap.Exists(mine, name))
                return node;
        }
        return null;
    }
}

/// <summary>Whether two name classes share a name.</summary>
internal static class NameClassOverlap
{
    // No XML name or namespace has this character, so it stands for "some name that neither class mentions".
    private const string Other = "\0";

    /// <summary>
    /// Tries every name that either class mentions, an unmentioned name of each namespace that either mentions, and an
    /// unmentioned name of an unmentioned namespace: where none of these is in both, nothing is.
    /// </summary>
    public static bool Exists(NameClass first, NameClass second)
    {
        var candidates = new HashSet<SingleName> { new(Other, Other) };
        Mention(first, candidates);
        Mention(second, candidates);
        return candidates.Any(name =>
            first.Contains(name.NamespaceUri, name.LocalName)
            && second.Contains(name.NamespaceUri, name.LocalName)
        );
    }

    private static void Mention(NameClass? name, HashSet<SingleName> candidates)
    {
        switch (name)
        {
            case SingleName single:
                candidates.Add(single);
                break;
            case AnyName any:
                Mention(any.Except, candidates);
                break;
            case NamespaceName namespaceName:
                candidates.Add(new SingleName(namespaceName.NamespaceUri, Other));
                Mention(namespaceName.Except, candidates);
                break;
            case NameChoice choice:
                Mention(choice.First, candidates);
                Mention(choice.Second, candidates);
                break;
        }
    }
}
