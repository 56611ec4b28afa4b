namespace DomainXml.Formatting;

/// <summary>How documents are laid out. Immutable.</summary>
public sealed record FormattingOptions
{
    /// <summary>The usual: the order of everything stays.</summary>
    public static FormattingOptions Default { get; } = new();

    /// <summary>
    /// Whether attributes and elements that the schema knows are put into the schema's order, which is the one that libvirt
    /// writes. Those of one name keep theirs; comments go with what they stand above or beside.
    /// </summary>
    public bool Sorts { get; init; }
}
