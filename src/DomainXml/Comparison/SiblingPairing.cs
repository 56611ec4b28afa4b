using System.Xml.Linq;

namespace DomainXml.Comparison;

/// <summary>Two elements that correspond, or one that has no counterpart.</summary>
internal readonly record struct ElementPair(ViewedElement? Before, ViewedElement? After);

/// <summary>Finds which child elements of two elements correspond.</summary>
internal static class SiblingPairing
{
    /// <summary>All child elements of both, in pairs.</summary>
    public static IEnumerable<ElementPair> Children(ViewedElement before, ViewedElement after)
    {
        foreach (var (mine, others) in Groups(before, after))
        {
            foreach (var pair in Pair(mine, others))
                yield return pair;
        }
    }

    /// <summary>The children by name; those that no schema knows are one group, because their order could matter.</summary>
    private static List<(List<ViewedElement> Before, List<ViewedElement> After)> Groups(
        ViewedElement before,
        ViewedElement after
    )
    {
        var order = new List<(List<ViewedElement> Before, List<ViewedElement> After)>();
        var known = new Dictionary<XName, int>();
        var unknown = -1;
        foreach (var child in before.Element.Elements())
            order[IndexOf(child)].Before.Add(before.Child(child));
        foreach (var child in after.Element.Elements())
            order[IndexOf(child)].After.Add(after.Child(child));
        return order;

        int IndexOf(XElement child)
        {
            if (before.Knows(child) || after.Knows(child))
            {
                if (known.TryGetValue(child.Name, out var index))
                    return index;
                known[child.Name] = order.Count;
            }
            else if (unknown >= 0)
            {
                return unknown;
            }
            else
            {
                unknown = order.Count;
            }
            order.Add(([], []));
            return order.Count - 1;
        }
    }

    private static IEnumerable<ElementPair> Pair(
        List<ViewedElement> before,
        List<ViewedElement> after
    )
    {
        var partners = new int[before.Count];
        Array.Fill(partners, -1);
        var taken = new bool[after.Count];
        var keys =
            before.Count > 0 && after.Count > 0 && ElementKey.Of(before[0]) is { Count: > 0 } some
                ? some
                : [];
        foreach (var key in keys)
            MatchByKey(before, after, key, partners, taken);
        int[] leftBefore = [.. Enumerable.Range(0, before.Count).Where(i => partners[i] < 0)];
        int[] leftAfter = [.. Enumerable.Range(0, after.Count).Where(i => !taken[i])];
        foreach (
            var (i, j) in SequenceAlignment.Align(
                leftBefore.Length,
                leftAfter.Length,
                (i, j) => Difference.IsNone(before[leftBefore[i]], after[leftAfter[j]]),
                (i, j) => CanBeSame(before[leftBefore[i]], after[leftAfter[j]], keys)
            )
        )
        {
            partners[leftBefore[i]] = leftAfter[j];
            taken[leftAfter[j]] = true;
        }
        for (var i = 0; i < before.Count; i++)
            yield return new(before[i], partners[i] < 0 ? null : after[partners[i]]);
        for (var j = 0; j < after.Count; j++)
        {
            if (!taken[j])
                yield return new(null, after[j]);
        }
    }

    private static void MatchByKey(
        List<ViewedElement> before,
        List<ViewedElement> after,
        string key,
        int[] partners,
        bool[] taken
    )
    {
        var mine = Index(before, key, i => partners[i] < 0);
        var others = Index(after, key, j => !taken[j]);
        foreach (var (value, i) in mine)
        {
            if (i >= 0 && others.TryGetValue(value, out var j) && j >= 0)
            {
                partners[i] = j;
                taken[j] = true;
            }
        }
    }

    /// <summary>The elements by their key; -1 for a key that several have.</summary>
    private static Dictionary<string, int> Index(
        List<ViewedElement> elements,
        string key,
        Predicate<int> isFree
    )
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < elements.Count; i++)
        {
            if (isFree(i) && ElementKey.Value(elements[i], key) is { } value)
                index[value] = index.ContainsKey(value) ? -1 : i;
        }
        return index;
    }

    /// <summary>Whether one element can have become the other: the same name, and no key that says otherwise.</summary>
    private static bool CanBeSame(
        ViewedElement before,
        ViewedElement after,
        IReadOnlyList<string> keys
    ) =>
        before.Element.Name == after.Element.Name
        && !keys.Any(key =>
            ElementKey.Value(before, key) is { } mine
            && ElementKey.Value(after, key) is { } other
            && mine != other
        );
}
