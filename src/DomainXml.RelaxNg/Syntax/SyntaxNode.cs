namespace DomainXml.RelaxNg.Syntax;

/// <summary>
/// A part of a schema as its author wrote it, the same for the XML and the compact syntax.
/// Nodes are immutable. <c>ns</c> and <c>datatypeLibrary</c>, prefixes and base addresses are
/// already resolved: each node carries what applies to it.
/// </summary>
public abstract class SyntaxNode
{
    /// <summary>Where the node begins and ends.</summary>
    public SchemaLocation Location { get; init; } = SchemaLocation.None;

    /// <summary>Documentation and annotations attached to this node.</summary>
    public AnnotationSyntax Annotations { get; init; } = AnnotationSyntax.None;
}

/// <summary>A place in a schema file.</summary>
/// <param name="File">The file's address as it was opened; empty where there is none.</param>
/// <param name="Span">The span inside the file.</param>
public sealed record SchemaLocation(string File, SourceSpan Span)
{
    /// <summary>No known place.</summary>
    public static SchemaLocation None { get; } = new("", default);
}
