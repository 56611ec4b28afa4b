namespace DomainXml;

/// <summary>Bounds for reading documents from sources that are not trusted. Immutable.</summary>
public sealed record XmlReadOptions
{
    /// <summary>The bounds that hold where none are given.</summary>
    public static XmlReadOptions Default { get; } = new();

    /// <summary>How deep elements may nest; 256 by default, as in libxml2.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>How long a document may be, in bytes, or in UTF-16 code units where it is given as text; 64 MiB by default.</summary>
    public int MaxLength { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many attributes one element may have; 256 by default.</summary>
    public int MaxAttributes { get; init; } = 256;

    /// <summary>How long the value of one attribute may be, in UTF-16 code units; 10,000,000 by default, as in libxml2.</summary>
    public int MaxAttributeLength { get; init; } = 10_000_000;
}
