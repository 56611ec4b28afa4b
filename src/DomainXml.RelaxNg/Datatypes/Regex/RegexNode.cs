namespace DomainXml.RelaxNg.Datatypes.Regex;

/// <summary>The forms of <see cref="RegexNode"/>.</summary>
internal enum RegexNodeKind
{
    /// <summary>The empty text.</summary>
    Empty,

    /// <summary>No text at all.</summary>
    Never,

    /// <summary>One character of a set.</summary>
    Set,

    /// <summary>The first part, then the second.</summary>
    Concat,

    /// <summary>One of the alternatives.</summary>
    Choice,

    /// <summary>The first part, from <see cref="RegexNode.Min"/> to <see cref="RegexNode.Max"/> times.</summary>
    Repeat,
}

/// <summary>A regular expression as a tree. Immutable; <see cref="RegexNodes"/> makes each distinct one once.</summary>
internal sealed class RegexNode
{
    /// <summary>A <see cref="Max"/> without limit.</summary>
    public const int Unbounded = int.MaxValue;

    public RegexNodeKind Kind { get; init; }

    public CodePointSet? Set { get; init; }

    public RegexNode? First { get; init; }

    public RegexNode? Second { get; init; }

    public RegexNode[] Alternatives { get; init; } = [];

    public int Min { get; init; }

    public int Max { get; init; }

    /// <summary>Whether the empty text matches.</summary>
    public bool Nullable { get; init; }

    /// <summary>Unique within one <see cref="RegexNodes"/>.</summary>
    public long Id { get; init; }

    /// <summary>Whether the node is part of the expression as written, so never forgotten.</summary>
    public bool Permanent { get; init; }
}
