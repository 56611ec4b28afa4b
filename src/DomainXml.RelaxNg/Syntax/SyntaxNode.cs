namespace DomainXml.RelaxNg.Syntax;

/// <summary>
/// A part of a schema as its author wrote it, the same for the XML and the compact syntax.
/// Nodes are immutable. <c>ns</c> and <c>datatypeLibrary</c>, prefixes and base addresses are
/// already resolved: each node carries what applies to it.
/// </summary>
public abstract class SyntaxNode
{
    private AnnotationSyntax _annotations = AnnotationSyntax.None;
    private SchemaLocation _location = SchemaLocation.None;

    /// <summary>Where the node begins and ends.</summary>
    public SchemaLocation Location
    {
        get => _location;
        init => _location = value;
    }

    /// <summary>Documentation and annotations attached to this node.</summary>
    public AnnotationSyntax Annotations
    {
        get => _annotations;
        init => _annotations = value;
    }

    /// <summary>The same node, all else shared, with other annotations and perhaps at another place.</summary>
    internal SyntaxNode CopyWith(AnnotationSyntax annotations, SchemaLocation? location = null)
    {
        var copy = (SyntaxNode)MemberwiseClone();
        copy._annotations = annotations;
        copy._location = location ?? _location;
        return copy;
    }
}

/// <summary>Changes that give new nodes.</summary>
internal static class SyntaxNodeExtensions
{
    /// <summary>The same node with other annotations.</summary>
    public static T WithAnnotations<T>(this T node, AnnotationSyntax annotations)
        where T : SyntaxNode => (T)node.CopyWith(annotations);
}

/// <summary>A place in a schema file.</summary>
/// <param name="File">The file's address as it was opened; empty where there is none.</param>
/// <param name="Span">The span inside the file.</param>
public sealed record SchemaLocation(string File, SourceSpan Span)
{
    /// <summary>No known place.</summary>
    public static SchemaLocation None { get; } = new("", default);
}
