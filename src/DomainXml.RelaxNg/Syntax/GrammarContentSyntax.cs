namespace DomainXml.RelaxNg.Syntax;

/// <summary>A member of a grammar.</summary>
public abstract class GrammarContentSyntax : SyntaxNode;

/// <summary>How several definitions of one name are combined.</summary>
public enum CombineMethod
{
    /// <summary>Not said (<c>=</c>).</summary>
    None,

    /// <summary>As a choice (<c>|=</c>).</summary>
    Choice,

    /// <summary>As an interleave (<c>&amp;=</c>).</summary>
    Interleave,
}

/// <summary>A named pattern, or the grammar's start.</summary>
public sealed class DefineSyntax(string? name, CombineMethod combine, PatternSyntax pattern)
    : GrammarContentSyntax
{
    /// <summary>The name; null for <c>start</c>.</summary>
    public string? Name { get; } = name;

    /// <summary>How it combines with other definitions of the name.</summary>
    public CombineMethod Combine { get; } = combine;

    /// <summary>The pattern. Several patterns in a row are one group.</summary>
    public PatternSyntax Pattern { get; } = pattern;
}

/// <summary>A division, which only groups (<c>div</c>).</summary>
public sealed class DivSyntax(IReadOnlyList<GrammarContentSyntax> contents) : GrammarContentSyntax
{
    /// <summary>Its members, in order.</summary>
    public IReadOnlyList<GrammarContentSyntax> Contents { get; } = contents;
}

/// <summary>The definitions of another file, some of them replaced.</summary>
public sealed class IncludeSyntax(string href, IReadOnlyList<GrammarContentSyntax> replacements)
    : GrammarContentSyntax
{
    /// <summary>The file's address as written.</summary>
    public string Href { get; } = href;

    /// <summary>The definitions that replace those of the file; only <see cref="DefineSyntax"/> and <see cref="DivSyntax"/>.</summary>
    public IReadOnlyList<GrammarContentSyntax> Replacements { get; } = replacements;

    /// <summary>The address that <see cref="Href"/> is relative to.</summary>
    public string BaseUri { get; init; } = "";

    /// <summary>The namespace that the other file inherits where it has none of its own.</summary>
    public string NamespaceUri { get; init; } = "";
}
