namespace DomainXml.Validation.Libxml2;

/// <summary>
/// Finds the orders of child elements that libxml2 cannot follow. It sorts the children of an interleave into a chain for
/// each part of it, and relinks the chains; once it is through with a part that is an interleave itself, it puts the links
/// between that part's first and last child back as they were in the document. A later part with a child in between
/// then runs on into children that are not its own.
/// </summary>
internal sealed class OrderCheck
{
    private readonly List<Child> _children = [];
    private InterleavedParts? _parts;

    /// <summary>Begins a document.</summary>
    public void Begin(string root)
    {
        _children.Clear();
        _parts = InterleavedParts.Of(root);
    }

    /// <summary>Takes a child of the root element.</summary>
    public void Add(string name, int nameStart)
    {
        if (_parts is not null)
            _children.Add(new Child(name, nameStart, _parts.GroupOf(name)));
    }

    /// <summary>What libxml2 stumbles over, once the root element has ended; null where it does not.</summary>
    public OrderProblem? Find()
    {
        if (_parts is null)
            return null;
        for (var i = 0; i < _children.Count; i++)
        {
            var group = _children[i].Group;
            if (!_parts.IsInterleave(group) || IndexOfFirst(group) != i)
                continue;
            var last = _children.FindLastIndex(child => child.Group == group);
            for (var between = i + 1; between < last; between++)
            {
                if (IsCutOff(between, group))
                    return Describe(between, group);
            }
        }
        return null;
    }

    private int IndexOfFirst(int group) => _children.FindIndex(child => child.Group == group);

    /// <summary>Whether a child of a later part has others of its part behind it, but not directly behind it.</summary>
    private bool IsCutOff(int index, int earlierGroup)
    {
        var child = _children[index];
        return child.Group > earlierGroup
            && !IsSamePart(child, _children[index + 1])
            && _children.FindLastIndex(other => IsSamePart(child, other)) > index;
    }

    private static bool IsSamePart(Child one, Child other) =>
        one.Group == other.Group && (one.Group != InterleavedParts.Other || one.Name == other.Name);

    private OrderProblem Describe(int index, int group) =>
        new(
            _children[index].Name,
            _children[index].NameStart,
            [.. _children.Where(child => child.Group == group).Select(child => child.Name)]
        );

    private readonly record struct Child(string Name, int NameStart, int Group);
}

/// <summary>An element among others that libxml2 wants side by side.</summary>
/// <param name="Name">The element between them.</param>
/// <param name="NameStart">Where its name begins.</param>
/// <param name="Together">The elements to keep together.</param>
internal sealed record OrderProblem(string Name, int NameStart, IReadOnlyList<string> Together);
