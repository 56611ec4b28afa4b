using DomainXml.RelaxNg.Syntax;

namespace DomainXml.ModelGeneration.Building;

/// <summary>A named pattern of a grammar, its parts combined.</summary>
internal sealed class Definition(string name, DefineSyntax first)
{
    private readonly List<DefineSyntax> _parts = [first];
    private PatternSyntax? _pattern;

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>Where it is first defined.</summary>
    public SchemaLocation Location => _parts[0].Location;

    /// <summary>The definitions that it is made of.</summary>
    public IReadOnlyList<DefineSyntax> Parts => _parts;

    /// <summary>The pattern that the parts make together.</summary>
    public PatternSyntax Pattern => _pattern ??= Combine();

    /// <summary>The documentation of the parts.</summary>
    public string? Documentation =>
        _parts
            .Select(part => part.Annotations.Documentation)
            .FirstOrDefault(text => text is not null)
        ?? (_parts.Count == 1 ? _parts[0].Pattern.Annotations.Documentation : null);

    /// <summary>An annotation in the model namespace, of the definition or its pattern.</summary>
    public string? Annotation(string name) =>
        _parts
            .Select(part => part.ModelAnnotation(name) ?? part.Pattern.ModelAnnotation(name))
            .FirstOrDefault(text => text is not null);

    /// <summary>What tells an element of this definition from its siblings; empty where the schema says nothing.</summary>
    public IReadOnlyList<string> Keys =>
        Annotation("key")?.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)
        ?? [];

    /// <summary>Whether an empty element means the same as none.</summary>
    public bool IsContainer => Annotation("container") is not null;

    /// <summary>Adds another definition of the name.</summary>
    public void Add(DefineSyntax part)
    {
        _parts.Add(part);
        _pattern = null;
    }

    private PatternSyntax Combine()
    {
        if (_parts.Count == 1)
            return _parts[0].Pattern;
        var method = _parts
            .Select(part => part.Combine)
            .First(combine => combine != CombineMethod.None);
        var kind = method == CombineMethod.Choice ? CompositeKind.Choice : CompositeKind.Interleave;
        return new CompositeSyntax(kind, [.. _parts.Select(part => part.Pattern)])
        {
            Location = Location,
        };
    }
}
