using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Merging;

/// <summary>
/// A schema as one grammar that refers to no other file: every name is defined once, and every reference is to one of
/// these names. Documentation and annotations are kept. Immutable and safe for use by several threads.
/// </summary>
public sealed class MergedSchema
{
    private readonly Dictionary<string, DefineSyntax> _byName = new(StringComparer.Ordinal);

    internal MergedSchema(PatternSyntax start, IReadOnlyList<MergedSection> sections)
    {
        Start = start;
        Sections = sections;
        foreach (var define in sections.SelectMany(section => section.Definitions))
            _byName.Add(define.Name!, define);
    }

    /// <summary>The pattern of whole documents.</summary>
    public PatternSyntax Start { get; }

    /// <summary>The definitions, by the file that they come from; the first section is the schema's own file.</summary>
    public IReadOnlyList<MergedSection> Sections { get; }

    /// <summary>What the schema's own file says of itself in its first comment; null where it says nothing.</summary>
    public string? Heading => Sections[0].Heading;

    /// <summary>The names of the elements that a document can begin with, each once; wildcards are left out.</summary>
    public IReadOnlyList<NameSyntax> Roots => RootNames.Of(this);

    /// <summary>The definition of a name.</summary>
    /// <exception cref="KeyNotFoundException">The schema does not define it.</exception>
    public DefineSyntax Definition(string name) => _byName[name];

    /// <summary>The schema without what its start does not lead to.</summary>
    public MergedSchema WithoutUnused()
    {
        var used = ReachableNames.From(this);
        return new MergedSchema(
            Start,
            [
                Sections[0].Where(used.Contains),
                .. Sections
                    .Skip(1)
                    .Select(section => section.Where(used.Contains))
                    .Where(section => section.Definitions.Count > 0),
            ]
        );
    }

    /// <summary>The schema without annotations, but for its documentation.</summary>
    public MergedSchema WithoutAnnotations()
    {
        var remover = new AnnotationRemover();
        return new MergedSchema(
            remover.Rewrite(Start),
            [
                .. Sections.Select(section => new MergedSection(
                    section.Heading,
                    [.. section.Definitions.Select(remover.Rewrite)]
                )),
            ]
        );
    }

    /// <summary>
    /// The schema as a grammar that can be written in either syntax. What comes from another file stands in a division,
    /// with that file's heading as its documentation.
    /// </summary>
    public GrammarSyntax ToGrammar()
    {
        var contents = new List<GrammarContentSyntax>
        {
            new DefineSyntax(null, CombineMethod.None, Start),
        };
        contents.AddRange(Sections[0].Definitions);
        contents.AddRange(
            Sections
                .Skip(1)
                .Select(section => new DivSyntax(section.Definitions)
                {
                    Annotations = new AnnotationSyntax { Documentation = section.Heading },
                })
        );
        return new GrammarSyntax(contents);
    }
}

/// <summary>The definitions of one file of a schema.</summary>
/// <param name="Heading">What the file says of itself in its first comment; null where it says nothing.</param>
/// <param name="Definitions">The definitions, in order; each has a name and does not combine with others.</param>
public sealed record MergedSection(string? Heading, IReadOnlyList<DefineSyntax> Definitions)
{
    internal MergedSection Where(Func<string, bool> isWanted) =>
        this with
        {
            Definitions = [.. Definitions.Where(define => isWanted(define.Name!))],
        };
}
