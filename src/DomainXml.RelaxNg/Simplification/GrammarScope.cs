using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Simplification;

/// <summary>A grammar whose inclusions are done: its definitions by name.</summary>
internal sealed class GrammarScope(GrammarScope? parent)
{
    /// <summary>The grammar around it, or null.</summary>
    public GrammarScope? Parent { get; } = parent;

    public Dictionary<string, Definition> Definitions { get; } = new(StringComparer.Ordinal);

    /// <summary>The start; null, with the mistake reported, where the grammar has none.</summary>
    public Definition? Start { get; set; }
}

/// <summary>All that a grammar says about one name.</summary>
internal sealed class Definition(string? name, GrammarScope scope)
{
    private Node? pattern;

    /// <summary>The name; null for <c>start</c>.</summary>
    public string? Name { get; } = name;

    public GrammarScope Scope { get; } = scope;

    /// <summary>The definitions that are combined to this one, in order; at least one.</summary>
    public List<Component> Components { get; } = [];

    /// <summary>How they are combined.</summary>
    public CombineMethod Combine { get; set; }

    /// <summary>The pattern before normalisation.</summary>
    public Node Pattern
    {
        get => pattern ?? throw new InvalidOperationException("The definition is not built yet.");
        set => pattern = value;
    }

    /// <summary>The pattern after normalisation, once there is one.</summary>
    public Node? Normalized { get; set; }

    public string Describe() => Name is null ? "the start" : $"\"{Name}\"";
}

/// <summary>A definition and the file that it comes from.</summary>
internal readonly record struct Component(DefineSyntax Define, SchemaFile File);

/// <summary>A schema file in use, and the file that referred to it.</summary>
internal sealed class SchemaFile(SchemaSource source, PatternSyntax pattern, SchemaFile? referrer)
{
    public string Uri { get; } = source.Uri;
    public bool IsCompact { get; } = source.IsCompact;
    public PatternSyntax Pattern { get; } = pattern;

    /// <summary>What the file says of itself in its first comment; null where it says nothing.</summary>
    public string? Heading { get; } = SchemaHeading.Of(source);

    /// <summary>How many files refer to each other to get here.</summary>
    public int Depth { get; } = referrer is null ? 0 : referrer.Depth + 1;

    private SchemaFile? Referrer { get; } = referrer;

    /// <summary>Whether this file, or one that led here, has the address.</summary>
    public bool IsWithin(string uri)
    {
        for (var file = this; file is not null; file = file.Referrer)
        {
            if (file.Uri == uri)
                return true;
        }
        return false;
    }
}
